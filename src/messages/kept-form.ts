/** What is said above a form that was kept on the device. A file of its own: few ever read it. */

/** The sentence in each language, with the moment at which the form came. */
export const keptForm: Readonly<Record<string, (since: string) => string>> = {
  en: (since) =>
    `We could not reach the city’s server. This is the form as it was on ${since}. You can write your comment now; it is sent once the server can be reached.`,
  es: (since) =>
    `No pudimos conectar con el servidor de la ciudad. Este es el formulario como era el ${since}. Puede escribir su comentario ahora; se envía en cuanto haya conexión con el servidor.`,
  pt: (since) =>
    `Não conseguimos acessar o servidor da cidade. Este é o formulário como era em ${since}. Você pode escrever seu comentário agora; ele é enviado assim que o servidor responder.`,
  ht: (since) =>
    `Nou pa t ka jwenn sèvè vil la. Sa a se fòm nan jan li te ye ${since}. Ou ka ekri kòmantè ou kounye a; l ap ale lè sèvè a reponn.`,
  zh: (since) =>
    `目前无法连接到市政府的服务器。这是 ${since} 时的表格。您现在就可以写意见；连上服务器后会发送。`,
  ar: (since) =>
    `تعذّر الاتصال بخادم المدينة. هذا هو النموذج كما كان في ${since}. يمكنك كتابة تعليقك الآن، وسيُرسل عندما يعود الاتصال بالخادم.`,
  am: (since) =>
    `የከተማውን ሰርቨር ማግኘት አልቻልንም። ይህ ቅጽ በ${since} የነበረው ነው። አስተያየትዎን አሁን መጻፍ ይችላሉ፤ ሰርቨሩ ሲገኝ ይላካል።`,
  bn: (since) =>
    `শহরের সার্ভারে পৌঁছানো যায়নি। এটি ${since} তারিখের ফর্ম। আপনি এখনই মন্তব্য লিখতে পারেন; সার্ভার পাওয়া গেলে তা পাঠানো হবে।`,
};
