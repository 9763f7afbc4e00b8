import { readHolding } from '../../calculator/reading/read-holding'
import { unmovedIn } from '../../sweeps/unmoved'
import { headline } from '../headline/headline'
import type { BriefCompany, BriefOf } from './brief'

/** 长宁区对人形机器人整机企业的支持与各地比较: whose brief it is, about which company. */
export function suggestedTitle({ documents, companies, own, speech, reform }: BriefOf): string {
  const { t, say, names } = speech
  const under = (title: string): string => (reform ? t('reform.titled', { title }) : title)
  const place = documents.corpus.locations.find(({ id }) => id === own)
  const company = names(companies.map(({ name }) => name))
  return under(
    place
      ? t('brief.titleOfPlace', { place: say(place.name), company })
      : t('brief.titleOfCompany', { company }),
  )
}

/** What one company's figures come to for the side of the brief: one sentence, then the others. */
function answered({ input, report, lapsed }: BriefCompany, of: BriefOf): readonly string[] {
  const { documents, own, origin, speech } = of
  const { scenario } = readHolding(input, documents.corpus, report.as_of)
  const unmoved = own && unmovedIn(documents.corpus, scenario, own)
  const { first, second } = headline({
    ...{ documents, report, own, speech, unmoved, lapsed },
    today: origin.day,
  })
  return [first + speech.stop.trimEnd(), ...(second === null ? [] : [second])]
}

/** The conclusion as it is suggested: of two companies one paragraph each, after its name. */
export function suggestedConclusion(of: BriefOf): readonly string[] {
  const { companies, speech, reform } = of
  const note = reform ? [speech.t('reform.note')] : []
  if (companies.length === 1) return [...answered(companies[0], of), ...note]
  return [
    ...companies.map(
      (company) => `${company.name}${speech.colon}${speech.sentences(answered(company, of))}`,
    ),
    ...note,
  ]
}
