/** Between words and 约 there is no space, as there is before a number. */
export const spaced = (text: string): string => text.replace(/(?<=[\u4e00-\u9fff]) (?=约)/g, '')
