import { isBadged } from '../../policies/badged'
import type { Policy } from '../../policies/corpus'
import type { Speech } from '../facts'

/** Badges of documents that are no final or no full text, each once. */
export const badgesOf = (
  { policies }: { policies: readonly Policy[] },
  { say }: Speech,
): string[] => [...new Set(policies.filter(isBadged).map(({ badge }) => say(badge)))]

/** 征求意见稿 of the documents behind a row; 正式文本 where there is none. */
export const draftCell = ({ badges }: { badges: readonly string[] }, { t }: Speech): string =>
  badges.length > 0 ? badges.join(t('export.joined')) : t('export.column.final')
