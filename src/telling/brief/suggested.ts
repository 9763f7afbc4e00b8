import { findHinges } from '../../sweeps/hinges'
import { findLead } from '../../sweeps/insights/lead'
import { leadRest, leadText } from '../findings/lead-words'
import { readHolding } from '../../calculator/reading/read-holding'
import type { BriefCompany, BriefOf } from './brief'

/** 长宁区对人形机器人整机企业的支持与各地比较: whose brief it is, about which company. */
export function suggestedTitle({ documents, companies, own, speech }: BriefOf): string {
  const { t, say, names } = speech
  const place = documents.corpus.locations.find(({ id }) => id === own)
  const company = names(companies.map(({ name }) => name))
  return place
    ? t('brief.titleOfPlace', { place: say(place.name), company })
    : t('brief.titleOfCompany', { company })
}

/** What one company's figures come to, in two sentences. */
function answered({ input, report }: BriefCompany, { documents, speech }: BriefOf): string {
  const { corpus } = documents
  const { scenario } = readHolding(input, corpus, report.as_of)
  const hinges = findHinges(scenario, report, corpus)
  const lead = { lead: findLead(corpus, report), input, asOf: report.as_of, hinges }
  return speech.sentences([leadText(lead, corpus, speech), leadRest(lead, corpus, speech)])
}

/** The conclusion as it is suggested: of two companies one paragraph each, after its name. */
export function suggestedConclusion(of: BriefOf): readonly string[] {
  const { companies, speech } = of
  return companies.map((company) => {
    const said = answered(company, of)
    return companies.length > 1 ? `${company.name}${speech.colon}${said}` : said
  })
}
