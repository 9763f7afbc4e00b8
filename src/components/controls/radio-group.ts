import type { InjectionKey } from 'vue'

/** What the buttons of a group share. */
export interface RadioGroup {
  readonly name: string
  readonly small: () => boolean
  readonly chosen: () => string
  readonly choose: (value: string) => void
}

export const radioGroup: InjectionKey<RadioGroup> = Symbol('radio group')
