/** What fields of the records may say, in the order in which the pages list it. */

export const commitments = [
  'fixed',
  'rate',
  'ceiling',
  'range',
  'unquantified',
  'by_reference',
] as const

export const payouts = [
  'one_off',
  'annual',
  'staged',
  'voucher',
  'after_the_fact',
  'after_acceptance',
  'not_stated',
] as const

/** What becomes of an application, in the order in which it goes: who announces it, takes it in, decides, pays. */
export const officeTasks = ['announces', 'receives', 'decides', 'pays'] as const

/** Whose money it is, from the top down. */
export const payers = ['national', 'provincial', 'city', 'district'] as const

/** What is given: money, a voucher, rent or interest borne, a holding, or a service. */
export const supports = ['grant', 'voucher', 'rent', 'interest', 'equity', 'service'] as const

/** What a number does in its clause, from what is read first to what is read last. */
export const parameterKinds = [
  'rate',
  'amount',
  'cap',
  'share',
  'threshold',
  'years',
  'date',
  'quota',
  'pool',
] as const

export const units = ['yuan', 'ratio', 'count', 'years', 'date'] as const

/** Whose number it is: the cap of one project is not the cap of one enterprise. */
export const scopes = [
  'unit',
  'item',
  'project',
  'enterprise',
  'enterprise_year',
  'applicant_year',
  'policy_year',
  'policy',
] as const

/** What a cap or a rate is applied to. */
export const targets = ['base', 'award', 'condition', 'pool', 'term'] as const

export const textStatuses = ['draft', 'issued'] as const

export const factTypes = ['money', 'count', 'rate', 'flag', 'enum', 'date'] as const
