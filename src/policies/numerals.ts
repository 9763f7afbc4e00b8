const digits = '零一二三四五六七八九'
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The signs of which a Chinese numeral is made, for a regular expression. */
export const numeralSigns = '零一二两三四五六七八九十百千'

/** 十二 → 12, 两 → 2, 千 → 1000; below ten thousand. NaN for anything else. */
export const chineseNumber = (numeral: string): number => {
  let total = 0
  let digit = 0
  for (const sign of numeral.replaceAll('两', '二')) {
    const place = places[sign]
    const value = digits.indexOf(sign)
    if (place !== undefined) {
      total += (digit || 1) * place
      digit = 0
    } else if (value >= 0) {
      digit = value
    } else {
      return NaN
    }
  }
  return numeral === '' ? NaN : total + digit
}
