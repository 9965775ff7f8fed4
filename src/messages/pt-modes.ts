/** The Portuguese words of rating, of sharing points, and of comments on priorities. */
import { formatNumber, pluralIn } from './format.js';
import type { ModeMessages } from './mode-messages.js';

const plural = pluralIn('pt-BR');
const number = (value: number): string => formatNumber(value, 'pt-BR');
const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, { one, other })}`;
const points = (count: number): string => counted(count, 'ponto', 'pontos');
const rateLeast = ({ minimum }: { minimum: number }): string =>
  `Avalie pelo menos ${counted(minimum, 'prioridade', 'prioridades')}`;
const pointsLeast = ({ minimum }: { minimum: number }): string =>
  `Dê pontos a pelo menos ${counted(minimum, 'prioridade', 'prioridades')}`;

/** The Portuguese catalog's words for {@link ModeMessages}. */
export const ptModes: ModeMessages = {
  'rate': 'Qual é a importância de cada prioridade para você?',
  'rateMany': 'Responda sobre quantas quiser.',
  'ratings': [
    'Nada importante',
    'Pouco importante',
    'Mais ou menos importante',
    'Importante',
    'Muito importante',
  ],
  'noOpinion': 'Sem opinião',
  'rated': (count, total) =>
    `${plural(count, { one: 'Avaliada', other: 'Avaliadas' })} ${number(count)} de ${number(total)}.`,
  'yourRatings': 'Suas avaliações',
  'errors-rate': { 'priorities-missing': rateLeast, 'priorities-too-few': rateLeast },

  'allocate': (total) => `Divida ${points(total)} entre as prioridades.`,
  'allocateFreely': 'Você pode deixar pontos sem usar.',
  'pointsFor': 'Pontos para',
  'fewerPoints': 'Menos pontos para',
  'morePoints': 'Mais pontos para',
  'points': {
    'points-left': ({ item, points: given, left, total }) =>
      `${item} ${number(given)}. ${plural(left, { one: 'Resta', other: 'Restam' })} ${number(left)} de ${points(total)}.`,
    'points-used': ({ total }) => `Você usou todos os pontos: ${number(total)}.`,
    'points-over': ({ item, points: given, over }) =>
      `${item} ${number(given)}. ${points(over)} a mais. Retire ${number(over)}.`,
  },
  'countedPoints': points,
  'yourPoints': 'Seus pontos',
  'errors-allocate': {
    'priorities-missing': pointsLeast,
    'priorities-too-few': pointsLeast,
    'points-over': ({ used, over }) => `Você usou ${points(used)}. Retire ${number(over)}`,
    'points-format': () => 'Escreva os pontos em números inteiros, como 3',
  },

  'addComment': 'Adicionar um comentário sobre',
  'commentOn': 'Seu comentário sobre',
  'priority-comment-too-long': ({ maximum }) =>
    `O comentário sobre uma prioridade deve ter no máximo ${counted(maximum, 'caractere', 'caracteres')}`,
};
