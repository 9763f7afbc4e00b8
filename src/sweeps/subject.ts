/** What is compared along the swept fact: everything, the clauses on one theme, or one clause. */
export type Subject =
  | { readonly kind: 'total' }
  | { readonly kind: 'theme'; readonly theme: string }
  | {
      readonly kind: 'clause'
      readonly clause: string
      /** The other places show what their clauses on the same theme add up to. */
      readonly beside: boolean
    }
