/** How sums are shown side by side: by place, or by document. */
export const views = ['locations', 'policies'] as const
export type View = (typeof views)[number]
