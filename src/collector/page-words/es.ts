/** Spanish, with "usted". Not reviewed by a native speaker yet; see docs/languages.md. */
import { momentIn, numberIn } from './format.js';
import type { PageWords } from './page-words.js';

/** The words of the collector’s pages in Spanish. */
export const es: PageWords = {
  language: 'es',
  number: numberIn('es-US'),
  moment: momentIn('es-US'),
  received: 'Comentario recibido',
  reference: 'Referencia',
  receivedAt: 'Recibido',
  about: 'Sobre',
  keepReference: 'Guarde esta referencia. Indíquela si nos escribe sobre su comentario.',
  late: 'Llegó después del cierre. El personal decidirá si aún se puede contar.',
  next: 'Qué pasa ahora',
  withdraw: 'Retirar este comentario',
  withdrawQuestion: '¿Retirar este comentario?',
  withdrawMeans:
    'Se borra lo que escribió, con su nombre y su correo electrónico si los dio, y no se cuenta. No se puede deshacer.',
  keepComment: 'Volver al recibo',
  withdrawn: 'Comentario retirado',
  withdrawnMeans: 'Lo que se escribió se borró y no se cuenta.',
  withdrawClosed: 'El plazo para comentar ha terminado',
  withdrawByStaff: 'Ya no se puede retirar su comentario aquí. Escríbanos e indique su referencia.',
  notWithdrawn: 'Su comentario no se retiró',
  withdrawLater: 'No pudimos hacerlo en este momento. Inténtelo de nuevo en unos minutos.',
  noSuchReference: 'No hay ningún comentario con esta referencia.',
  questions: '¿Preguntas?',
  notSent: 'Su comentario no se envió',
  goBack:
    'Vuelva con el botón Atrás de su navegador para cambiar sus respuestas y enviarlas de nuevo.',
  yourComment: 'Su comentario',
  copyComment: 'Esto es lo que escribió. Cópielo para conservarlo.',
  refusals: {
    'not-open': 'Los comentarios aún no están abiertos.',
    'closed': 'El plazo para comentar ha terminado.',
    'withdrawn': 'Este comentario se retiró.',
    'too-large': 'Lo que envió es demasiado largo.',
    'too-many': 'Llegan muchos comentarios desde su red. Inténtelo de nuevo en un minuto.',
    'overloaded': 'No pudimos guardarlo en este momento. Inténtelo de nuevo en unos minutos.',
    'otherwise': 'El formulario de esa página no funcionó como debía. No es culpa suya.',
  },
  errors: {
    'priorities-missing': 'Responda la pregunta sobre las prioridades',
    'priorities-too-few': 'Responda por al menos {minimum} de las prioridades',
    'priorities-too-many': 'Elija u ordene {limit} de las prioridades o menos',
    'priorities-repeated': 'Ordene cada prioridad una sola vez',
    'points-over': 'Usó {used} puntos. Quite {over}',
    'points-format': 'Escriba los puntos en números enteros, por ejemplo 3',
    'priority-comment-too-long':
      'El comentario sobre una prioridad debe tener {maximum} caracteres o menos',
    'comment-missing': 'Escriba su comentario',
    'comment-too-long':
      'El comentario debe tener {maximum} caracteres o menos. El suyo tiene {count}',
    'name-missing': 'Escriba su nombre',
    'name-too-long': 'El nombre debe tener {maximum} caracteres o menos',
    'email-missing': 'Escriba su correo electrónico',
    'email-format': 'Escriba un correo electrónico con el formato correcto: nombre@example.com',
    'role-missing': 'Elija lo que le describe',
  },
  otherError: 'El formulario de esa página envió algo que no se puede aceptar: {field}',
};
