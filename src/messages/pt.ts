/**
 * Portuguese of Brazil, as U.S. cities with Brazilian residents write it, with "você". Dates, times
 * (24 hours) and numbers are Brazil's: "22 de dezembro de 2025", "23:59", "5.000".
 *
 * Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { formatNumber, momentIn, pluralIn } from './format.js';
import type { Messages } from './messages.js';

const plural = pluralIn('pt-BR');
const number = (value: number): string => formatNumber(value, 'pt-BR');
const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, { one, other })}`;
const priorities = (count: number): string => counted(count, 'prioridade', 'prioridades');
const characters = (count: number): string => counted(count, 'caractere', 'caracteres');
/** One o'clock is singular: "à 01:00", but "às 23:59". */
const atTime = (time: string): string => `${/^0?1:/.test(time) ? 'à' : 'às'} ${time}`;

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string =>
    `${verb} pelo menos ${priorities(minimum)}`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `${verb} no máximo ${priorities(limit)}`,
  };
};

/** The Portuguese catalog. */
export const pt: Messages = {
  language: 'pt',
  at: momentIn('pt-BR'),
  number,

  moment: ({ date, time, zone }) => `${date}, ${atTime(time)}, ${zone}`,
  closes: (moment) => `Os comentários são aceitos até ${moment}.`,
  closesToday: (moment) => `O prazo termina hoje, ${moment}.`,
  closesTomorrow: (moment) => `O prazo termina amanhã, ${moment}.`,
  opens: (moment) => `Os comentários serão aceitos a partir de ${moment}.`,
  opensDate: (date, zone) => `Os comentários serão aceitos a partir de ${date}, ${zone}.`,
  closed: (moment) => `Os comentários foram aceitos até ${moment}.`,
  inYourTime: ({ date, time }) => `No horário de onde você está: ${date}, ${atTime(time)}.`,
  closesInMinutes: (minutes, time, zone) =>
    `O prazo termina em ${counted(minutes, 'minuto', 'minutos')}, ${atTime(time)}, ${zone}. Suas respostas continuam aqui.`,
  pastClose: (until) =>
    `O prazo terminou. Como você já tinha começado, ainda pode enviar suas respostas até ${until}.`,
  pastGrace: 'O prazo terminou. Suas respostas continuam aqui, e você pode copiá-las.',

  chooseOne: 'Escolha a prioridade mais importante para você.',
  chooseMany: 'Escolha as prioridades mais importantes para você.',
  rank: 'Ordene as prioridades, começando pela mais importante.',
  limitChoose: (limit) => `Escolha até ${number(limit)}.`,
  limitChooseMany: 'Escolha quantas quiser.',
  limitRank: (limit) => `Ordene até ${number(limit)}.`,
  limitRankAll: 'Ordene quantas quiser.',
  optionalMark: '(opcional)',
  noPreference: 'Sem preferência',
  yourRanking: 'Sua ordem',
  nothingRanked: 'Ainda não há nada na sua ordem.',
  notRanked: 'Fora da ordem',
  everythingRanked: 'Tudo está na sua ordem.',
  moveUp: 'Mover para cima',
  moveDown: 'Mover para baixo',
  remove: 'Remover',
  add: 'Adicionar',
  moveTo: 'Mover para a posição',
  move: 'Mover',
  startAgain: 'Recomeçar',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `${counted(count, 'escolhida', 'escolhidas')}.`
        : `${number(count)} de ${counted(limit, 'escolhida', 'escolhidas')}.`,
    'chosen-limit': ({ count, limit }) =>
      `${number(count)} de ${counted(limit, 'escolhida', 'escolhidas')}. Para escolher outra, desmarque uma primeiro.`,
    'chosen-over': ({ count, limit, over }) =>
      `${counted(count, 'escolhida', 'escolhidas')}. O limite é ${number(limit)}. Desmarque ${number(over)}.`,
    'added': ({ item, position, left }) =>
      `${item} é a número ${number(position)}. ${plural(left, { one: 'Falta', other: 'Faltam' })} ${number(left)} para ordenar.`,
    'added-last': ({ item, position }) =>
      `${item} é a número ${number(position)}. Todas estão na sua ordem: ${number(position)}.`,
    'add-refused': ({ item, limit }) =>
      `Você já ordenou ${number(limit)}, que é o limite. Remova uma para adicionar ${item}.`,
    'moved': ({ item, position, total }) =>
      `${item} agora é a número ${number(position)} de ${number(total)}.`,
    'already-first': ({ item }) => `${item} já é a primeira.`,
    'already-last': ({ item }) => `${item} já é a última.`,
    'already-there': ({ item, position }) => `${item} já é a número ${number(position)}.`,
    'removed': ({ item, ranked }) =>
      `${item}: removida. ${counted(ranked, 'ordenada', 'ordenadas')}.`,
    'cleared': () => 'Sua ordem está vazia.',
  },

  comment: 'Seu comentário',
  charactersUsed: (used, maximum) => `${number(used)} de ${characters(maximum)}`,
  charactersMost: (maximum) => `Você pode escrever até ${characters(maximum)}`,
  charactersOver: (over) => `${characters(over)} a mais`,
  aboutYou: 'Sobre você',
  name: 'Nome',
  email: 'Endereço de e-mail',
  emailHint: 'Só para perguntas sobre o seu comentário.',
  role: 'Eu sou…',
  roleUnchosen: 'Escolha uma opção',
  roles: {
    'resident': 'Residente',
    'city-employee': 'Funcionário ou funcionária da cidade',
    'researcher': 'Pesquisador ou pesquisadora',
    'journalist': 'Jornalista',
    'student': 'Estudante',
    'community-member': 'Membro da comunidade',
    'other': 'Outra opção',
  },
  privacy: 'Declaração de privacidade',
  draft: 'Você começou um comentário aqui.',
  goOn: 'Continuar',
  keepDraft:
    'Guardar meu comentário inacabado neste dispositivo. Não marque isto em um computador compartilhado.',
  personalData: {
    'social-security': 'Parece que o seu comentário contém um número do Seguro Social.',
    'phone': 'Parece que o seu comentário contém um número de telefone.',
    'email': 'Parece que o seu comentário contém um endereço de e-mail.',
  },
  becomesPublic: 'O que você escreve passa a ser um registro público.',
  idle: 'Você ainda está aí? Suas respostas serão apagadas em 1 minuto.',
  send: 'Enviar seus comentários',
  sending: 'Enviando…',
  sendingStatus: 'Enviando seu comentário.',

  errors: {
    ...prioritiesErrors('Escolha'),
    'comment-missing': () => 'Escreva seu comentário',
    'comment-too-long': ({ maximum }) => `O comentário deve ter no máximo ${characters(maximum)}`,
    'name-missing': () => 'Escreva seu nome',
    'name-too-long': ({ maximum }) => `O nome deve ter no máximo ${characters(maximum)}`,
    'email-missing': () => 'Escreva seu endereço de e-mail',
    'email-format': () => 'Escreva um endereço de e-mail no formato correto, como nome@example.com',
    'role-missing': () => 'Escolha o que melhor descreve você',
  },
  errorsRank: prioritiesErrors('Ordene'),
  errorUnknown: 'Confira esta resposta',
  problems: (count) => `Há ${counted(count, 'problema', 'problemas')}`,

  notSent: 'Seu comentário não foi enviado',
  notSentWhy: {
    'unreachable': 'Não conseguimos nos comunicar com o servidor. Verifique sua conexão.',
    'timeout': 'O servidor não respondeu a tempo.',
    'rejected': 'O servidor não o aceitou.',
    'not-open': 'Os comentários ainda não são aceitos.',
    'closed': 'O prazo para comentar terminou.',
    'too-large': 'Ele é mais longo do que o servidor aceita.',
    'busy': 'O servidor está ocupado.',
    'configuration': 'Este formulário não está configurado corretamente.',
    'fault': 'Algo falhou neste formulário.',
    'expired': 'Não foi possível enviá-lo por tempo demais.',
  },
  saved: 'Seu comentário está guardado neste dispositivo',
  savedWhy:
    'Seu comentário será enviado sozinho: enquanto esta página estiver aberta, ou quando você voltar a ela neste dispositivo.',
  unsaved:
    'Seu navegador não conseguiu guardá-lo neste dispositivo. Deixe esta página aberta, e tentaremos de novo. Ou copie suas respostas.',
  deleteHere: 'Apagar deste dispositivo',
  deleted: 'Apagado deste dispositivo.',
  onThisDevice: 'Comentários guardados neste dispositivo',
  notConfirmed: 'Não conseguimos confirmar que seu comentário chegou',
  notConfirmedWhy:
    'Ele pode ter chegado. Se for enviado de novo, leva o mesmo número, para que a equipe saiba.',
  yourWordsAreHere: 'Suas respostas continuam nesta página. Nada foi apagado.',
  tryAgain: 'Tentar de novo',
  copyAnswers: 'Copiar minhas respostas',
  copied: 'Copiado.',
  copyByHand: 'Seu navegador não nos deixou copiar. Selecione o texto e copie.',

  received: 'Comentário recebido',
  changedSince: 'O que você mudou desde então ainda não foi enviado.',
  sentUnconfirmed: 'Comentário enviado',
  sentUnconfirmedWhy: 'Enviado, mas este formulário não pode confirmar que chegou.',
  receivedBy: (host) => `Recebido por ${host}.`,
  reference: 'Seu número de referência é',
  receivedAt: (moment) => `Recebido: ${moment}.`,
  late: 'Chegou depois do prazo. A equipe decidirá se ele conta.',
  yourAnswers: 'Suas respostas',
  yourPriorities: 'Suas prioridades',
  noAnswer: 'Sem resposta',
  whatNext: 'O que acontece depois',
  copy: 'Copiar',
  print: 'Imprimir',
  download: 'Baixar',
  sendAnother: 'Enviar outro',
  fileName: (reference) => `comentarios-${reference}.txt`,

  questions: 'Perguntas?',
  otherWays: 'Outras formas de responder',
  writeTo: (address) => `E-mail: ${address}`,
  call: (telephone) => `Telefone: ${telephone}`,
  post: (address) => `Correio: ${address}`,
  serviceRequests: 'Fazer um pedido de serviço',
  thanks: 'Agradecemos a todas as pessoas que participaram.',
  notAvailable: 'Este formulário não está disponível no momento.',
  forTheEditor: (count) =>
    `Para quem edita esta página: ${counted(count, 'item', 'itens')} a corrigir`,
};
