/** Whether the server has the build that is open, another one, or does not answer with a page at all. */
export type BuildOnServer = 'same' | 'newer' | 'unreachable'

/** The script that this page began with; its name changes with every build. */
const ownScript = (): string =>
  document.querySelector('script[type=module][src]')?.getAttribute('src')?.split('/').at(-1) ?? ''

/** Asks the server for its page and compares. Never throws. */
export async function buildOnServer(): Promise<BuildOnServer> {
  try {
    const answer = await fetch(new URL('.', location.href), { cache: 'no-store' })
    const page = await answer.text()
    if (!answer.ok || !page.includes('id="app"')) return 'unreachable'
    return page.includes(ownScript()) ? 'same' : 'newer'
  } catch {
    return 'unreachable'
  }
}
