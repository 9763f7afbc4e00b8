/** The words of the band that says that figures are those of a reform and not of the law. */
export const zh = {
  label: '模拟改动',
  told: '以下按模拟的改动测算，不是现行条文',
  law: '以下按现行条文测算，模拟的改动未计入',
  unnamed: '未命名的改动',
  count: '{count} 处改动',
  waits: '正在载入模拟的改动，完成前按现行条文显示',
  failed: '模拟的改动未能载入，以下按现行条文测算；网络恢复后可重试。',
  retry: '重试',
  toReform: '按改动后',
  toLaw: '按现行',
  which: '测算依据',
  open: '查看改动',
  left: '有 {count} 处改动不能采用，其余照常：{which}。',
  leftOne: '{of}（{why}）',
  leftUnknown: '一项无法辨认的内容',
}

export const en: typeof zh = {
  label: 'Simulated reform',
  told: 'Figures under a simulated reform, not the law',
  law: 'Figures of the law as it is; the simulated reform is not counted',
  unnamed: 'Unnamed reform',
  count: '{count} changes',
  waits: 'Loading the simulated reform; until then the figures are those of the law',
  failed:
    'The simulated reform could not be loaded; the figures are those of the law. Try again when the network is back.',
  retry: 'Try again',
  toReform: 'Reform',
  toLaw: 'Law',
  which: 'Figures of',
  open: 'See the changes',
  left: '{count} changes cannot be made, the others stand: {which}.',
  leftOne: '{of} ({why})',
  leftUnknown: 'something that is no change',
}
