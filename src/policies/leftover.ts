import { z } from 'zod'

const reason = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** A number printed in a policy text that no parameter carries, and why that is right. */
export const leftoverSchema = z.strictObject({
  policy: z.string().min(1),
  /** The article in which it stands; — for what stands outside the articles. */
  locator: z.string().min(1),
  /** As printed, without spaces: 2年, 〔2022〕3号 … */
  figure: z.string().min(1),
  reason,
})

export type LeftoverRecord = z.infer<typeof leftoverSchema>
