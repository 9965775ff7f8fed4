/** Spanish, as U.S. cities write it for their residents: plain, and with "usted". */
import { formatNumber, momentIn, pluralIn } from './format.js';
import type { Messages } from './messages.js';

const plural = pluralIn('es-US');
const number = (value: number): string => formatNumber(value, 'es-US');
const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, { one, other })}`;
const priorities = (count: number): string => counted(count, 'prioridad', 'prioridades');
const characters = (count: number): string => counted(count, 'carácter', 'caracteres');
/** One o'clock is singular: "la 1:00", but "las 11:59". */
const theHour = (time: string): string => `${time.startsWith('1:') ? 'la' : 'las'} ${time}`;

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string =>
    `${verb} al menos ${priorities(minimum)}`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `${verb} ${priorities(limit)} o menos`,
  };
};

/** The Spanish catalog. */
export const es: Messages = {
  language: 'es',
  at: momentIn('es-US', (written) => (/a/i.test(written) ? 'a.\u00A0m.' : 'p.\u00A0m.')),
  number,

  moment: ({ date, time, zone }) => `${date} a ${theHour(time)}, ${zone}`,
  closes: (moment) => `Se aceptan comentarios hasta el ${moment}.`,
  closesToday: (moment) => `El plazo termina hoy, ${moment}.`,
  closesTomorrow: (moment) => `El plazo termina mañana, ${moment}.`,
  opens: (moment) => `Se aceptan comentarios desde el ${moment}.`,
  opensDate: (date, zone) => `Se aceptan comentarios desde el ${date}, ${zone}.`,
  closed: (moment) => `El plazo para comentar terminó el ${moment}.`,
  inYourTime: ({ date, time }) => `Donde usted está, a ${theHour(time)} del ${date}.`,
  closesInMinutes: (minutes, time, zone) =>
    `El plazo termina en ${counted(minutes, 'minuto', 'minutos')}, a ${theHour(time)}, ${zone}. Sus respuestas siguen aquí.`,
  pastClose: (until) =>
    `El plazo terminó. Como usted ya había empezado, todavía puede enviar sus respuestas hasta ${theHour(until)}.`,
  pastGrace: 'El plazo terminó. Sus respuestas siguen aquí y las puede copiar.',

  chooseOne: 'Elija la prioridad que más le importa.',
  chooseMany: 'Elija las prioridades que más le importan.',
  rank: 'Ordene las prioridades, la más importante primero.',
  limitChoose: (limit) => `Elija hasta ${number(limit)}.`,
  limitChooseMany: 'Elija todas las que quiera.',
  limitRank: (limit) => `Ordene hasta ${number(limit)}.`,
  limitRankAll: 'Ordene todas las que quiera.',
  optionalMark: '(opcional)',
  noPreference: 'Sin preferencia',
  yourRanking: 'Su orden',
  nothingRanked: 'Todavía no hay nada en su orden.',
  notRanked: 'Sin ordenar',
  everythingRanked: 'Todo está ordenado.',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  remove: 'Quitar',
  add: 'Agregar',
  moveTo: 'Mover a la posición',
  move: 'Mover',
  startAgain: 'Empezar de nuevo',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `${counted(count, 'elegida', 'elegidas')}.`
        : `${number(count)} de ${number(limit)} elegidas.`,
    'chosen-limit': ({ count, limit }) =>
      `${number(count)} de ${number(limit)} elegidas. Para elegir otra, quite primero una.`,
    'chosen-over': ({ count, limit, over }) =>
      `${counted(count, 'elegida', 'elegidas')}. El límite es ${number(limit)}. Quite ${number(over)}.`,
    'added': ({ item, position, left }) =>
      `${item} es la número ${number(position)}. ${plural(left, { one: `Queda ${number(left)}`, other: `Quedan ${number(left)}` })} por ordenar.`,
    'added-last': ({ item, position }) =>
      `${item} es la número ${number(position)}. ${plural(position, { one: 'Ya está ordenada', other: `Las ${number(position)} están ordenadas` })}.`,
    'add-refused': ({ item, limit }) =>
      `Ya ordenó ${number(limit)}, el límite. Quite una para agregar ${item}.`,
    'moved': ({ item, position, total }) =>
      `${item} es ahora la número ${number(position)} de ${number(total)}.`,
    'already-first': ({ item }) => `${item} ya es la primera.`,
    'already-last': ({ item }) => `${item} ya es la última.`,
    'already-there': ({ item, position }) => `${item} ya es la número ${number(position)}.`,
    'removed': ({ item, ranked }) =>
      `${item}: quitada. ${counted(ranked, 'ordenada', 'ordenadas')}.`,
    'cleared': () => 'Su orden está vacío.',
  },

  comment: 'Su comentario',
  charactersUsed: (used, maximum) => `${number(used)} de ${characters(maximum)}`,
  charactersMost: (maximum) => `Puede escribir hasta ${characters(maximum)}`,
  charactersOver: (over) => `${characters(over)} de más`,
  aboutYou: 'Sobre usted',
  name: 'Nombre',
  email: 'Correo electrónico',
  emailHint: 'Solo para preguntas sobre su comentario.',
  role: 'Yo soy…',
  roleUnchosen: 'Elija una opción',
  roles: {
    'resident': 'Residente',
    'city-employee': 'Empleado o empleada de la ciudad',
    'researcher': 'Investigador o investigadora',
    'journalist': 'Periodista',
    'student': 'Estudiante',
    'community-member': 'Miembro de la comunidad',
    'other': 'Otra cosa',
  },
  privacy: 'Declaración de privacidad',
  draft: 'Usted empezó un comentario aquí.',
  goOn: 'Continuar',
  keepDraft:
    'Guardar mi comentario sin terminar en este dispositivo. No marque esto en una computadora compartida.',
  personalData: {
    'social-security': 'Parece que su comentario contiene un número de Seguro Social.',
    'phone': 'Parece que su comentario contiene un número de teléfono.',
    'email': 'Parece que su comentario contiene un correo electrónico.',
  },
  becomesPublic: 'Lo que escribe pasa a ser un registro público.',
  idle: '¿Sigue ahí? Sus respuestas se borrarán en 1 minuto.',
  send: 'Enviar sus comentarios',
  sending: 'Enviando…',
  sendingStatus: 'Enviando su comentario.',

  errors: {
    ...prioritiesErrors('Elija'),
    'comment-missing': () => 'Escriba su comentario',
    'comment-too-long': ({ maximum }) => `El comentario debe tener ${characters(maximum)} o menos`,
    'name-missing': () => 'Escriba su nombre',
    'name-too-long': ({ maximum }) => `El nombre debe tener ${characters(maximum)} o menos`,
    'email-missing': () => 'Escriba su correo electrónico',
    'email-format': () =>
      'Escriba un correo electrónico en el formato correcto, como nombre@example.com',
    'role-missing': () => 'Elija lo que mejor le describe',
  },
  errorsRank: prioritiesErrors('Ordene'),
  errorUnknown: 'Revise esta respuesta',
  problems: (count) =>
    plural(count, { one: 'Hay 1 problema', other: `Hay ${number(count)} problemas` }),

  notSent: 'Su comentario no se envió',
  notSentWhy: {
    'unreachable': 'No pudimos comunicarnos con el servidor. Revise su conexión.',
    'timeout': 'El servidor no respondió a tiempo.',
    'rejected': 'El servidor no lo aceptó.',
    'not-open': 'Todavía no se aceptan comentarios.',
    'closed': 'El plazo para comentar terminó.',
    'too-large': 'Es más largo de lo que acepta el servidor.',
    'busy': 'El servidor está ocupado.',
    'configuration': 'Este formulario no está bien configurado.',
    'fault': 'Algo falló en este formulario.',
    'expired': 'No se pudo enviar durante demasiado tiempo.',
  },
  saved: 'Su comentario está guardado en este dispositivo',
  savedWhy:
    'Su comentario se enviará solo: mientras esta página esté abierta, o cuando vuelva a ella en este dispositivo.',
  unsaved:
    'Su navegador no pudo guardarlo en este dispositivo. Deje esta página abierta y lo intentaremos de nuevo. O copie sus respuestas.',
  deleteHere: 'Borrar de este dispositivo',
  deleted: 'Borrado de este dispositivo.',
  onThisDevice: 'Comentarios guardados en este dispositivo',
  notConfirmed: 'No pudimos confirmar que su comentario llegó',
  notConfirmedWhy:
    'Es posible que haya llegado. Si se envía de nuevo, lleva el mismo número, para que el personal lo sepa.',
  yourWordsAreHere: 'Sus respuestas siguen en esta página. No se borró nada.',
  tryAgain: 'Intentar de nuevo',
  copyAnswers: 'Copiar mis respuestas',
  copied: 'Copiado.',
  copyByHand: 'Su navegador no nos dejó copiar. Seleccione el texto y cópielo.',

  received: 'Comentario recibido',
  changedSince: 'Lo que ha cambiado desde entonces aún no se ha enviado.',
  sentUnconfirmed: 'Comentario enviado',
  sentUnconfirmedWhy: 'Enviado, pero este formulario no puede confirmar que llegó.',
  receivedBy: (host) => `Recibido por ${host}.`,
  reference: 'Su número de referencia es',
  receivedAt: (moment) => `Recibido el ${moment}.`,
  late: 'Llegó después del plazo. El personal decidirá si se cuenta.',
  yourAnswers: 'Sus respuestas',
  yourPriorities: 'Sus prioridades',
  noAnswer: 'Sin respuesta',
  whatNext: 'Qué pasa después',
  copy: 'Copiar',
  print: 'Imprimir',
  download: 'Descargar',
  sendAnother: 'Enviar otro',
  fileName: (reference) => `comentarios-${reference}.txt`,

  questions: '¿Preguntas?',
  otherWays: 'Otras maneras de responder',
  writeTo: (address) => `Correo electrónico: ${address}`,
  call: (telephone) => `Teléfono: ${telephone}`,
  post: (address) => `Correo postal: ${address}`,
  serviceRequests: 'Presentar una solicitud de servicio',
  thanks: 'Gracias a todas las personas que participaron.',
  notAvailable: 'Este formulario no está disponible en este momento.',
  forTheEditor: (count) =>
    `Para quien edita esta página: ${counted(count, 'cosa', 'cosas')} por corregir`,
};
