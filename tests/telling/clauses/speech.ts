import { speechIn } from '../../speech'

/** Words and amounts as the page has them, in Chinese and 万元. */
export const chinese = speechIn('zh-CN')

/** The same in English. */
export const english = speechIn('en')
