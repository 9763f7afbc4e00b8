import type { MoneyUnit } from './unit'
import { moneyUnit } from './unit'

/** Letters of one width, nothing invisible, one space where there are several. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * What is the same for headings that mean the same: no spaces, dashes and underscores, small letters, without
 * the star of a required column and the colon behind it.
 */
export const headingKey = (heading: string): string =>
  plainHeading(heading)
    .replace(/[\s_-]+/g, '')
    .replace(/^\*+|[*:]+$/g, '')
    .toLowerCase()

/** A heading cut in two: the key of a name, and what is said of its unit. */
export interface Split {
  readonly key: string
  readonly unit: string
  readonly money: MoneyUnit | null
}

const split = (name: string, said: string): Split => {
  const unit = said.trim().replace(/^(计量)?单位\s*[:=为]?\s*/, '')
  return { key: headingKey(name), unit, money: moneyUnit(unit) }
}

const [open, inside, close] = ['[([{【〔]', '[^()[\\]{}【】〔〕]*', '[)\\]}】〕]']
const bracketed = new RegExp(`^(.+?)${open}(${inside})${close}$`)
const anyBrackets = new RegExp(`${open}(${inside})${close}`, 'g')
const behindMark = /^(.+?)\s*[/:,、]\s*([^/:,、]+)$/
const behindSpace = /^(.+?)[\s_-]+([^\s_-]+)$/
const attached = /^(.+?)(万元|亿元|元)$/

/**
 * The ways to cut a heading into name and unit, the likeliest first: `项目总投入(万元)`,
 * `项目总投入（单位：万元）`, `项目总投入/万元`, `project_investment_wan`, `项目总投入万元`.
 */
function splitsOf(heading: string): readonly Split[] {
  const plain = plainHeading(heading).replace(/[*:]+$/, '')
  const cut = (form: RegExp): Split[] => {
    const [, name, unit] = form.exec(plain) ?? []
    return name === undefined || unit === undefined ? [] : [split(name, unit)]
  }
  const loose = [...cut(behindSpace), ...cut(attached)].filter(({ money }) => money !== null)
  const remarks = [...plain.matchAll(anyBrackets)].map(([, remark = '']) => remark)
  const bare = plain.replace(anyBrackets, '')
  const all = remarks.length > 0 ? [split(bare, remarks.join(', '))] : []
  return [...cut(bracketed), ...cut(behindMark), ...loose, ...all]
}

/** A heading, and what it is compared by. */
export interface Heading {
  readonly text: string
  readonly key: string
  readonly splits: readonly Split[]
}

/** A heading that is longer names no fact with a unit. */
const longest = 200

/** Reads a heading once, for all that it is compared with. */
export const readHeading = (text: string): Heading => ({
  text: text.trim(),
  key: headingKey(text),
  splits: text.length > longest ? [] : splitsOf(text),
})
