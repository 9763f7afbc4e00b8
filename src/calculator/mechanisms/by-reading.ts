import { chosenReading } from '../setting'
import { evaluate } from './evaluate'
import type { Mechanism } from './mechanism'

export const byReading: Mechanism<'by_reading'> = (formula, setting) => {
  const option = chosenReading(setting, formula.reading)
  const chosen = formula.options[option]
  if (!chosen) throw new Error(`Reading ${formula.reading} has no formula for option ${option}`)
  return evaluate(chosen, setting)
}
