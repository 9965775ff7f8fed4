/** Portuguese of Brazil, with "você". Not reviewed by a native speaker yet; see docs/languages.md. */
import { momentIn, numberIn } from './format.js';
import type { PageWords } from './page-words.js';

/** The words of the collector’s pages in Portuguese. */
export const pt: PageWords = {
  language: 'pt',
  number: numberIn('pt-BR'),
  moment: momentIn('pt-BR'),
  received: 'Comentário recebido',
  reference: 'Referência',
  receivedAt: 'Recebido',
  about: 'Sobre',
  keepReference: 'Guarde esta referência. Informe-a se nos escrever sobre o seu comentário.',
  late: 'Chegou depois do prazo. A equipe vai decidir se ainda pode ser contado.',
  next: 'O que acontece agora',
  withdraw: 'Retirar este comentário',
  withdrawQuestion: 'Retirar este comentário?',
  withdrawMeans:
    'O que você escreveu é apagado, com seu nome e seu e-mail se você os deu, e não é contado. Isto não pode ser desfeito.',
  keepComment: 'Voltar ao recibo',
  withdrawn: 'Comentário retirado',
  withdrawnMeans: 'O que foi escrito foi apagado e não é contado.',
  withdrawClosed: 'O prazo para comentar terminou',
  withdrawByStaff:
    'Já não é possível retirar seu comentário aqui. Escreva para nós e informe a referência.',
  notWithdrawn: 'Seu comentário não foi retirado',
  withdrawLater: 'Não foi possível fazer isto agora. Tente de novo em alguns minutos.',
  noSuchReference: 'Não há nenhum comentário com esta referência.',
  questions: 'Perguntas?',
  notSent: 'Seu comentário não foi enviado',
  goBack: 'Volte com o botão Voltar do seu navegador para mudar suas respostas e enviar de novo.',
  yourComment: 'Seu comentário',
  copyComment: 'Isto é o que você escreveu. Copie para guardar.',
  refusals: {
    'not-open': 'Os comentários ainda não são aceitos.',
    'closed': 'O prazo para comentar terminou.',
    'withdrawn': 'Este comentário foi retirado.',
    'too-large': 'O que você enviou é longo demais.',
    'too-many': 'Muitos comentários estão vindo da sua rede. Tente de novo em um minuto.',
    'overloaded': 'Não foi possível guardar agora. Tente de novo em alguns minutos.',
    'otherwise': 'O formulário daquela página não funcionou como devia. O erro não é seu.',
  },
  errors: {
    'priorities-missing': 'Responda à pergunta sobre as prioridades',
    'priorities-too-few': 'Número mínimo de prioridades na sua resposta: {minimum}',
    'priorities-too-many': 'Número máximo de prioridades na sua resposta: {limit}',
    'priorities-repeated': 'Ordene cada prioridade uma só vez',
    'points-over': 'Pontos usados: {used}. Retire {over}',
    'points-format': 'Escreva os pontos em números inteiros, como 3',
    'priority-comment-too-long':
      'Comentário sobre uma prioridade: o limite de caracteres é {maximum}',
    'comment-missing': 'Escreva seu comentário',
    'comment-too-long': 'Comentário: o limite de caracteres é {maximum}. O seu tem {count}',
    'name-missing': 'Escreva seu nome',
    'name-too-long': 'Nome: o limite de caracteres é {maximum}',
    'email-missing': 'Escreva seu endereço de e-mail',
    'email-format': 'Escreva um endereço de e-mail no formato correto, como nome@example.com',
    'role-missing': 'Escolha o que melhor descreve você',
  },
  otherError: 'O formulário daquela página enviou algo que não pode ser aceito: {field}',
};
