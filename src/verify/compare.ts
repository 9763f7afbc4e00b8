import type { LeftoverRecord } from '../policies/leftover'
import type { PolicyRecord } from '../policies/schema'
import { cutText, findArticle, type Paragraph } from './articles'
import { claimsOf, type Claim } from './claims'
import { readFigures, sameQuantity, type Figure } from './figures'
import { outside, writeLocator } from '../policies/locators'

/** A printed figure that no parameter carries. */
export interface LeftOver {
  readonly locator: string
  readonly figure: Figure
}

/** What the comparison of one policy with its text brought up. */
export interface Comparison {
  readonly policy: string
  readonly checked: number
  /** Figures of the data that their article does not print. */
  readonly missing: readonly Claim[]
  readonly leftOver: readonly LeftOver[]
  /** Left-over figures without a reason in the list. */
  readonly unlisted: readonly LeftOver[]
  /** Entries of the list for figures that are not left over. */
  readonly stale: readonly LeftoverRecord[]
}

const prints = (figures: readonly Figure[], { printed }: Claim): boolean =>
  figures.some((figure) => printed.some((each) => sameQuantity(figure, each)))

/** Both ways: every figure of the data is printed, every printed figure is carried or explained. */
export const comparePolicy = (
  policy: PolicyRecord,
  text: string,
  list: readonly LeftoverRecord[],
): Comparison => {
  const paragraphs = cutText(text)
  const figures = new Map(paragraphs.map((each) => [each, readFigures(each.text)]))
  const claims = claimsOf(policy).map((claim) => ({
    claim,
    article: claim.locator.split('、').flatMap((each) => findArticle(paragraphs, each)),
  }))

  const missing = claims
    .filter(
      ({ claim, article }) =>
        !prints(
          article.flatMap((each) => figures.get(each) ?? []),
          claim,
        ),
    )
    .map(({ claim }) => claim)

  const carried = (paragraph: Paragraph, figure: Figure): boolean =>
    claims.some(({ claim, article }) => article.includes(paragraph) && prints([figure], claim))

  const left = paragraphs.flatMap((paragraph) =>
    (figures.get(paragraph) ?? [])
      .filter((figure) => !carried(paragraph, figure))
      .map((figure) => ({ paragraph, figure, locator: writeLocator(paragraph.path) })),
  )

  const entries = list
    .filter((entry) => entry.policy === policy.id)
    .map((entry) => ({
      entry,
      article:
        entry.locator === outside
          ? paragraphs.filter((each) => each.path.length === 0)
          : findArticle(paragraphs, entry.locator),
    }))
  const explains = (
    { entry, article }: (typeof entries)[number],
    { paragraph, figure }: (typeof left)[number],
  ): boolean => entry.figure === figure.text && article.includes(paragraph)

  return {
    policy: policy.id,
    checked: claims.length,
    missing,
    leftOver: left,
    unlisted: left.filter((each) => !entries.some((entry) => explains(entry, each))),
    stale: entries
      .filter((entry) => !left.some((each) => explains(entry, each)))
      .map(({ entry }) => entry),
  }
}
