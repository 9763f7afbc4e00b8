import { shanghaiDay } from '../../policies/day'

/** Today's date in Asia/Shanghai as YYYY-MM-DD. */
export const today = (): string => shanghaiDay(new Date())
