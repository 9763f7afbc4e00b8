/** A file of the page by its place in the site. */
export interface PageFile {
  readonly url: string
  /** Whether its name changes with what is in it. */
  readonly named: boolean
}

/** How long a slow network may take before the page that is kept is opened in place of a newer one. */
const patienceMs = 3_000

/** Other sites of this origin keep their files beside ours. */
const prefixOf = (scope: string): string => `page ${scope} `

const buildsKept = async (scope: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)))

/** A file as any build has it that is kept. */
async function found(address: string | Request, scope: string): Promise<Response | undefined> {
  for (const name of await buildsKept(scope)) {
    const file = await (await caches.open(name)).match(address, { ignoreVary: true })
    if (file) return file
  }
}

/** Keeps every file of a build, or none; what another build has already is not fetched again. */
export async function storePage(
  build: string,
  files: readonly PageFile[],
  scope: string,
): Promise<void> {
  const name = prefixOf(scope) + build
  const cache = await caches.open(name)
  const store = async ({ url, named }: PageFile): Promise<void> => {
    const address = new URL(url, scope).href
    const kept = named && (await found(address, scope))
    if (kept) await cache.put(address, kept)
    else await cache.add(new Request(address, { cache: named ? 'default' : 'no-cache' }))
  }
  try {
    await Promise.all(files.map(store))
  } catch (error) {
    await caches.delete(name)
    throw error
  }
}

/** Forgets every build but this one and the one before it. */
export async function dropOldBuilds(build: string, scope: string): Promise<void> {
  const name = prefixOf(scope) + build
  const others = (await buildsKept(scope)).filter((each) => each !== name)
  await Promise.all(others.slice(0, -1).map((each) => caches.delete(each)))
}

/** A file whose name never changes: as it is kept, else from the network. */
export const answerFile = async (request: Request, scope: string): Promise<Response> =>
  (await found(request.url, scope)) ?? fetch(request)

/** The page itself from the network, so that a newer build is taken at once; as it is kept where there is none. */
export async function answerPage(
  request: Request,
  build: string,
  scope: string,
): Promise<Response> {
  const kept = await (
    await caches.open(prefixOf(scope) + build)
  ).match(new URL('index.html', scope).href)
  if (!kept) return fetch(request)
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patienceMs, kept))
  const fresh = fetch(request).then(
    (answer) => (answer.status >= 500 ? kept : answer),
    () => kept,
  )
  return Promise.race([fresh, late])
}
