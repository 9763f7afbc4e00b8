import { conditionTable } from './condition-rows'
import type { PolicyData } from './corpus'
import type { ParameterRecord } from './schema'
import { table } from './table'
import type { Table } from './table'

const listed = (ids: readonly string[]): string | null => (ids.length > 0 ? ids.join(', ') : null)

/** The records of `data/` as tables: every number, condition and reading is a row. */
export function policyTables(data: PolicyData): readonly Table[] {
  return [
    jurisdictions(data),
    policies(data),
    clauses(data),
    parameters(data),
    conditionTable(data),
    readings(data),
    facts(data),
  ]
}

function jurisdictions(data: PolicyData): Table {
  const paidIn = new Map(data.locations.map((each) => [each.id, each]))
  return table(
    'jurisdictions',
    {},
    data.policies.map((policy) => ({
      id: policy.id,
      name_zh: policy.jurisdiction.name.zh,
      name_en: policy.jurisdiction.name.en,
      city_zh: policy.jurisdiction.city.zh,
      city_en: policy.jurisdiction.city.en,
      policies_paid: listed(paidIn.get(policy.id)?.policies ?? []),
      note_zh: paidIn.get(policy.id)?.note.zh ?? null,
      note_en: paidIn.get(policy.id)?.note.en ?? null,
    })),
  )
}

function policies(data: PolicyData): Table {
  return table(
    'policies',
    { signed_on: 'DATE', valid_from: 'DATE', valid_to: 'DATE', rounding_step: 'DECIMAL(18,4)' },
    data.policies.map((policy) => ({
      id: policy.id,
      code: policy.code,
      title_zh: policy.title.zh,
      title_en: policy.title.en,
      issuer_zh: policy.issuer.zh,
      issuer_en: policy.issuer.en,
      document_number: policy.document_number,
      status: policy.status,
      badge_zh: policy.badge.zh,
      badge_en: policy.badge.en,
      text: policy.text,
      signed_on: policy.signed_on,
      valid_from: policy.term.from,
      valid_to: policy.term.to,
      term_locator: policy.term.locator,
      rounding_step: policy.rounding.step,
      source_file: policy.source.file,
      source_link: policy.source.link,
    })),
  )
}

function clauses(data: PolicyData): Table {
  const themes = new Map(data.themes.map((each) => [each.id, each.label]))
  return table(
    'clauses',
    { position: 'INTEGER', payout_years: 'INTEGER', has_number: 'BOOLEAN' },
    data.policies.flatMap((policy) =>
      policy.clauses.map((clause, index) => ({
        id: clause.id,
        policy: policy.id,
        position: index + 1,
        locator: clause.locator,
        theme: clause.theme,
        theme_zh: themes.get(clause.theme)?.zh ?? null,
        theme_en: themes.get(clause.theme)?.en ?? null,
        title_zh: clause.title.zh,
        title_en: clause.title.en,
        recipient_zh: clause.recipient.zh,
        recipient_en: clause.recipient.en,
        summary_zh: clause.summary.zh,
        summary_en: clause.summary.en,
        commitment: clause.commitment,
        modal_words: listed(clause.modal_words),
        support: clause.support,
        payout: clause.payout.kind,
        payout_years: clause.payout.years ?? null,
        cap: clause.cap === 'none' ? null : listed(clause.cap),
        has_number: clause.formula !== undefined,
        readings: listed(clause.readings),
      })),
    ),
  )
}

function parameters(data: PolicyData): Table {
  const row = (policy: string, clause: string | null) => (each: ParameterRecord) => ({
    id: each.id,
    policy,
    clause,
    kind: each.kind,
    unit: each.unit,
    value: each.unit === 'date' ? null : each.value,
    date: each.unit === 'date' ? each.value : null,
    printed: each.value,
    scope: each.scope,
    target: each.target,
    locator: each.locator,
    label_zh: each.label.zh,
    label_en: each.label.en,
    derived_zh: each.derived?.zh ?? null,
    derived_en: each.derived?.en ?? null,
  })
  return table(
    'parameters',
    { value: 'DECIMAL(18,4)', date: 'DATE' },
    data.policies.flatMap((policy) => [
      ...policy.parameters.map(row(policy.id, null)),
      ...policy.clauses.flatMap((clause) => clause.parameters.map(row(policy.id, clause.id))),
    ]),
  )
}

function readings(data: PolicyData): Table {
  return table(
    'readings',
    { switchable: 'BOOLEAN' },
    data.readings.map((reading) => ({
      id: reading.id,
      policies: listed(reading.policies),
      clauses: listed(reading.clauses),
      locator: reading.locator,
      question_zh: reading.question.zh,
      question_en: reading.question.en,
      options: listed(Object.keys(reading.options)),
      chosen: reading.chosen,
      chosen_zh: reading.options[reading.chosen]?.zh ?? null,
      chosen_en: reading.options[reading.chosen]?.en ?? null,
      effect_zh: reading.effect.zh,
      effect_en: reading.effect.en,
      why_zh: reading.why.zh,
      why_en: reading.why.en,
      confidence: reading.confidence,
      switchable: reading.switchable,
    })),
  )
}

function facts(data: PolicyData): Table {
  return table(
    'facts',
    {},
    data.facts.facts.map((fact) => ({
      id: fact.id,
      list: fact.list ?? null,
      topic: fact.group ?? null,
      type: fact.type,
      label_zh: fact.label.zh,
      label_en: fact.label.en,
      hint_zh: fact.hint.zh,
      hint_en: fact.hint.en,
      unit_zh: fact.unit?.zh ?? null,
      unit_en: fact.unit?.en ?? null,
      default_value: fact.default === undefined ? null : String(fact.default),
      part_of: fact.part_of ?? null,
      options: listed((fact.values ?? []).map((each) => each.id)),
    })),
  )
}
