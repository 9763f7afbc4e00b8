/** No space stands between Chinese words; an amount keeps that before it. */
export const tidy = (text: string): string =>
  text.replace(/(?<=[\u4e00-\u9fff）”]) (?=[\u4e00-\u9fff“（，。；])/g, '')
