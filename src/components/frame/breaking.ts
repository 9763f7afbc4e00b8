/** Vue's words, and in a built page its numbers, for where an error leaves nothing to be seen. */
const words = ['setup function', 'render function', 'component update', 'scheduler flush']
const numbers = ['0', '1', '14', '15']

/**
 * Whether an error that Vue tells of in these words leaves a hole in the page. One within an event or a
 * watcher does not: what stands there goes on standing.
 */
export const breaksThePage = (info: string): boolean =>
  words.includes(info) || numbers.includes(/#runtime-(\w+)$/.exec(info)?.[1] ?? '')
