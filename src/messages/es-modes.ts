/** The Spanish words of rating, of sharing points, and of comments on priorities. */
import { formatNumber, pluralIn } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const plural = pluralIn('es-US');
const number = (value: number): string => formatNumber(value, 'es-US');
const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, { one, other })}`;
const points = (count: number): string => counted(count, 'punto', 'puntos');
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `Califique al menos ${counted(minimum, 'prioridad', 'prioridades')}`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `Dé puntos al menos a ${counted(minimum, 'prioridad', 'prioridades')}`;

/** The Spanish catalog's words for {@link ModeMessages}. */
export const esModes: ModeMessages = {
  'rate': '¿Qué importancia tiene cada prioridad para usted?',
  'rateMany': 'Responda por todas las que quiera.',
  'ratings': [
    'Nada importante',
    'Poco importante',
    'Algo importante',
    'Importante',
    'Muy importante',
  ],
  'noOpinion': 'Sin opinión',
  'rated': (count, total) =>
    `${plural(count, { one: 'Calificada', other: 'Calificadas' })} ${number(count)} de ${number(total)}.`,
  'yourRatings': 'Sus calificaciones',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `Reparta ${points(total)} entre las prioridades.`,
  'allocateFreely': 'Puede dejar puntos sin usar.',
  'pointsFor': 'Puntos para',
  'fewerPoints': 'Menos puntos para',
  'morePoints': 'Más puntos para',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `${item} ${number(given)}. ${plural(left, { one: 'Queda', other: 'Quedan' })} ${number(left)} de ${points(total)}.`,
    'points-used': ({ total }) => `Usó todos los puntos: ${number(total)}.`,
    'points-over': ({ item, points: given, over }) =>
      `${item} ${number(given)}. ${points(over)} de más. Quite ${number(over)}.`,
  },
  'countedPoints': points,
  'yourPoints': 'Sus puntos',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `Usó ${points(used)}. Quite ${number(over)}`,
    'points-format': () => 'Escriba los puntos en números enteros, por ejemplo 3',
  },

  'addComment': 'Agregar un comentario sobre',
  'commentOn': 'Su comentario sobre',
  'priority-comment-too-long': ({ maximum }) =>
    `El comentario sobre una prioridad debe tener ${counted(maximum, 'carácter', 'caracteres')} o menos`,
};
