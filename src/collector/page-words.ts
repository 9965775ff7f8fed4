/** The words of the collector's own pages. The widget's are in the message catalogs. */

/** Everything that a page says, in one language. */
export interface PageWords {
  language: string;
  received: string;
  reference: string;
  receivedAt: string;
  about: string;
  keepReference: string;
  late: string;
  next: string;
  withdraw: string;
  withdrawQuestion: string;
  withdrawMeans: string;
  keepComment: string;
  withdrawn: string;
  withdrawnMeans: string;
  withdrawClosed: string;
  withdrawByStaff: string;
  notWithdrawn: string;
  withdrawLater: string;
  noSuchReference: string;
  questions: string;
  notSent: string;
  goBack: string;
  yourComment: string;
  copyComment: string;
  /** Why a request was refused, by the refusal's code; anything else is `otherwise`. */
  refusals: Record<
    'not-open' | 'closed' | 'withdrawn' | 'too-large' | 'too-many' | 'overloaded' | 'otherwise',
    string
  >;
  /** What is wrong with a field, by the error's code. */
  errors: Record<string, string>;
  /** A mistake that only the form's editor can mend. */
  otherError: string;
}

const english: PageWords = {
  language: 'en',
  received: 'Comment received',
  reference: 'Reference',
  receivedAt: 'Received',
  about: 'About',
  keepReference: 'Keep this reference. Quote it if you write to us about your comment.',
  late: 'It came after the close. Staff will decide whether it can still be counted.',
  next: 'What happens next',
  withdraw: 'Withdraw this comment',
  withdrawQuestion: 'Withdraw this comment?',
  withdrawMeans:
    'What you wrote is deleted, with your name and email address if you gave them, and is not counted. This cannot be undone.',
  keepComment: 'Back to the receipt',
  withdrawn: 'Comment withdrawn',
  withdrawnMeans: 'What was written was deleted and is not counted.',
  withdrawClosed: 'Comments have closed',
  withdrawByStaff:
    'It is too late to withdraw your comment here. Write to us and quote its reference.',
  notWithdrawn: 'Your comment was not withdrawn',
  withdrawLater: 'We could not do it right now. Try again in a few minutes.',
  noSuchReference: 'There is no comment with this reference.',
  questions: 'Questions?',
  notSent: 'Your comment was not sent',
  goBack: 'Go back with your browser’s Back button to change your answers and send them again.',
  yourComment: 'Your comment',
  copyComment: 'This is what you wrote. Copy it to keep it.',
  refusals: {
    'not-open': 'Comments are not open yet.',
    'closed': 'Comments have closed.',
    'withdrawn': 'This comment was withdrawn.',
    'too-large': 'What you sent is too long.',
    'too-many': 'Many comments are coming from your network. Try again in a minute.',
    'overloaded': 'We could not save it right now. Try again in a few minutes.',
    'otherwise': 'The form on that page did not work as it should. This is not your mistake.',
  },
  errors: {
    'priorities-missing': 'Answer the question about the priorities',
    'priorities-too-few': 'Answer for at least {minimum} priorities',
    'priorities-too-many': 'Choose or rank {limit} priorities or fewer',
    'priorities-repeated': 'Rank each priority once',
    'points-over': 'You have used {used} points. Remove {over}',
    'points-format': 'Enter points as whole numbers, like 3',
    'priority-comment-too-long': 'A comment about a priority must be {maximum} characters or less',
    'comment-missing': 'Enter your comment',
    'comment-too-long': 'Comment must be {maximum} characters or less. Yours has {count}',
    'name-missing': 'Enter your name',
    'name-too-long': 'Name must be {maximum} characters or less',
    'email-missing': 'Enter your email address',
    'email-format': 'Enter an email address in the correct format, like name@example.com',
    'role-missing': 'Choose what describes you',
  },
  otherError: 'The form on that page sent something that cannot be taken: {field}',
};

const spanish: PageWords = {
  language: 'es',
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
    'priorities-too-few': 'Responda por al menos {minimum} prioridades',
    'priorities-too-many': 'Elija u ordene {limit} prioridades o menos',
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

/** The words for a language tag: Spanish for Spanish, English for every other. */
export function pageWords(language: string | undefined): PageWords {
  return /^es(?:-|$)/i.test(language ?? '') ? spanish : english;
}

/** A sentence with its figures filled in. */
export function filled(
  sentence: string,
  params: Readonly<Record<string, string | number>>,
  language: string,
): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? '');
  });
}
