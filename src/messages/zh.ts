/**
 * Chinese in simplified characters, as Boston and New York City write it for their residents, with
 * 您. Western digits and the 24-hour clock ("23:59"): both are usual in Chinese text, and neither can
 * be misread. Nouns have no plural; measure words stand between number and noun.
 *
 * 请 stands in front of what a person is asked to do: in Chinese that is courtesy, and its lack is
 * brusque; it pleads for nothing.
 *
 * Not reviewed by a native speaker yet; see docs/languages.md.
 */
import { formatNumber, momentIn } from './format.js';
import type { Messages } from './messages.js';

const number = (value: number): string => formatNumber(value, 'zh-CN');
const priorities = (count: number): string => `${number(count)} 个优先事项`;
const characters = (count: number): string => `${number(count)} 个字符`;

const prioritiesErrors = (verb: string): Messages['errorsRank'] => {
  const least = ({ minimum }: { minimum: number }): string =>
    `请至少${verb} ${priorities(minimum)}`;
  return {
    'priorities-missing': least,
    'priorities-too-few': least,
    'priorities-too-many': ({ limit }) => `请最多${verb} ${priorities(limit)}`,
  };
};

/** The catalog for Chinese in simplified characters. */
export const zh: Messages = {
  language: 'zh',
  at: momentIn('zh-CN'),
  number,

  moment: ({ date, time, zone }) => `${date} ${time}（${zone}）`,
  closes: (moment) => `意见征集截止时间：${moment}。`,
  closesToday: (moment) => `今天截止：${moment}。`,
  closesTomorrow: (moment) => `明天截止：${moment}。`,
  opens: (moment) => `意见征集开始时间：${moment}。`,
  opensDate: (date, zone) => `意见征集开始日期：${date}（${zone}）。`,
  closed: (moment) => `意见征集已于 ${moment}截止。`,
  inYourTime: ({ date, time }) => `您所在地的时间是 ${date} ${time}。`,
  closesInMinutes: (minutes, time, zone) =>
    `意见征集将在 ${number(minutes)} 分钟后截止，即 ${time}（${zone}）。您的回答仍在这里。`,
  pastClose: (until) => `截止时间已过。由于您之前已开始填写，在 ${until}之前您仍可提交回答。`,
  pastGrace: '意见征集已截止。您的回答仍在这里，您可以复制。',

  chooseOne: '请选择对您最重要的优先事项。',
  chooseMany: '请选择对您最重要的几个优先事项。',
  rank: '请按重要程度排列优先事项，最重要的排在最前面。',
  limitChoose: (limit) => `最多选择 ${number(limit)} 个。`,
  limitChooseMany: '数量不限。',
  limitRank: (limit) => `最多排列 ${number(limit)} 个。`,
  limitRankAll: '排列数量不限。',
  optionalMark: '（选填）',
  noPreference: '没有偏好',
  yourRanking: '您的排序',
  nothingRanked: '尚未排序。',
  notRanked: '未排序',
  everythingRanked: '全部已排序。',
  moveUp: '上移',
  moveDown: '下移',
  remove: '移除',
  add: '添加',
  moveTo: '移到位置',
  move: '移动',
  startAgain: '重新开始',
  picker: {
    'chosen': ({ count, limit }) =>
      limit === undefined
        ? `已选择 ${number(count)} 个。`
        : `已选择 ${number(count)} 个，最多 ${number(limit)} 个。`,
    'chosen-limit': ({ count, limit }) =>
      `已选择 ${number(count)} 个，最多 ${number(limit)} 个。如要选择其他，请先取消一个。`,
    'chosen-over': ({ count, limit, over }) =>
      `已选择 ${number(count)} 个，上限是 ${number(limit)} 个。请取消 ${number(over)} 个。`,
    'added': ({ item, position, left }) =>
      `“${item}”排在第 ${number(position)} 位。还有 ${number(left)} 个未排序。`,
    'added-last': ({ item, position }) =>
      `“${item}”排在第 ${number(position)} 位。${number(position)} 个已全部排序。`,
    'add-refused': ({ item, limit }) =>
      `您已排列 ${number(limit)} 个，达到上限。如要添加“${item}”，请先移除一个。`,
    'moved': ({ item, position, total }) =>
      `“${item}”现在排在第 ${number(position)} 位，共 ${number(total)} 个。`,
    'already-first': ({ item }) => `“${item}”已经排在第一位。`,
    'already-last': ({ item }) => `“${item}”已经排在最后一位。`,
    'already-there': ({ item, position }) => `“${item}”已经排在第 ${number(position)} 位。`,
    'removed': ({ item, ranked }) => `已移除“${item}”。已排序 ${number(ranked)} 个。`,
    'cleared': () => '排序已清空。',
  },

  comment: '您的意见',
  charactersUsed: (used, maximum) => `已输入 ${number(used)} 个字符，最多 ${number(maximum)} 个`,
  charactersMost: (maximum) => `最多可输入 ${characters(maximum)}`,
  charactersOver: (over) => `超出 ${characters(over)}`,
  aboutYou: '关于您',
  name: '姓名',
  email: '电子邮件地址',
  emailHint: '仅用于询问与您的意见有关的问题。',
  role: '我是……',
  roleUnchosen: '请选择一项',
  roles: {
    'resident': '居民',
    'city-employee': '市政府员工',
    'researcher': '研究人员',
    'journalist': '记者',
    'student': '学生',
    'community-member': '社区成员',
    'other': '其他',
  },
  privacy: '隐私声明',
  draft: '您在这里有一份未完成的意见。',
  goOn: '继续',
  keepDraft: '将我未完成的意见保存在此设备上。如使用共用电脑，请勿勾选。',
  personalData: {
    'social-security': '您的意见中似乎含有社会安全号码。',
    'phone': '您的意见中似乎含有电话号码。',
    'email': '您的意见中似乎含有电子邮件地址。',
  },
  becomesPublic: '您写的内容将成为公共记录。',
  idle: '您还在吗？您的回答将在 1 分钟后删除。',
  send: '提交您的意见',
  sending: '正在提交……',
  sendingStatus: '正在提交您的意见。',

  errors: {
    ...prioritiesErrors('选择'),
    'comment-missing': () => '请填写您的意见',
    'comment-too-long': ({ maximum }) => `意见不得超过 ${characters(maximum)}`,
    'name-missing': () => '请填写您的姓名',
    'name-too-long': ({ maximum }) => `姓名不得超过 ${characters(maximum)}`,
    'email-missing': () => '请填写您的电子邮件地址',
    'email-format': () => '请填写格式正确的电子邮件地址，例如 name@example.com',
    'role-missing': () => '请选择最符合您的身份',
  },
  errorsRank: prioritiesErrors('排列'),
  errorUnknown: '请检查这项回答',
  problems: (count) => `有 ${number(count)} 个问题`,

  notSent: '您的意见未能提交',
  notSentWhy: {
    'unreachable': '无法连接服务器。请检查您的网络连接。',
    'timeout': '服务器未及时响应。',
    'rejected': '服务器未接受。',
    'not-open': '意见征集尚未开始。',
    'closed': '意见征集已截止。',
    'too-large': '内容长度超过服务器可接受的上限。',
    'busy': '服务器繁忙。',
    'configuration': '此表单的设置不正确。',
    'fault': '此表单出现故障。',
    'expired': '长时间未能提交。',
  },
  saved: '您的意见已保存在此设备上',
  savedWhy: '您的意见会自动提交：在此页面打开期间，或在您用此设备再次打开此页面时。',
  unsaved:
    '您的浏览器无法将其保存在此设备上。请保持此页面打开，我们会再次尝试。您也可以复制您的回答。',
  deleteHere: '从此设备删除',
  deleted: '已从此设备删除。',
  onThisDevice: '保存在此设备上的意见',
  notConfirmed: '我们无法确认您的意见是否已送达',
  notConfirmedWhy: '您的意见可能已经送达。再次发送时会使用同一编号，以便工作人员识别。',
  yourWordsAreHere: '您的回答仍在此页面上，没有任何内容被删除。',
  tryAgain: '再试一次',
  copyAnswers: '复制我的回答',
  copied: '已复制。',
  copyByHand: '您的浏览器不允许我们复制。请选中文字后自行复制。',

  received: '已收到您的意见',
  changedSince: '您之后的修改尚未发送。',
  sentUnconfirmed: '意见已发送',
  sentUnconfirmedWhy: '已发送，但此表单无法确认对方是否收到。',
  receivedBy: (host) => `${host} 已收到。`,
  reference: '您的参考编号是',
  receivedAt: (moment) => `收到时间：${moment}。`,
  late: '您的意见在截止时间之后送达。是否计入将由工作人员决定。',
  yourAnswers: '您的回答',
  yourPriorities: '您的优先事项',
  noAnswer: '未回答',
  whatNext: '后续步骤',
  copy: '复制',
  print: '打印',
  download: '下载',
  sendAnother: '再提交一份',
  fileName: (reference) => `feedback-${reference}.txt`,

  questions: '有疑问？',
  otherWays: '其他回答方式',
  writeTo: (address) => `电子邮件：${address}`,
  call: (telephone) => `电话：${telephone}`,
  post: (address) => `邮寄地址：${address}`,
  serviceRequests: '提交服务请求',
  thanks: '感谢每一位参与者。',
  notAvailable: '此表单目前无法使用。',
  forTheEditor: (count) => `致本页编辑：有 ${number(count)} 处需要更正`,
};
