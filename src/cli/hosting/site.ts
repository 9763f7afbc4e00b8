/** Where a host finds the page, and under which name it is asked for. */
export interface Site {
  /** `example.org`, `_` or `:8080`, as the host writes it. */
  readonly name: string
  /** The built page, as a full path on the host. */
  readonly folder: string
}

/** What keeps a name or a folder from being written into a configuration; nothing where it can be. */
export function unwritable({ name, folder }: Site): string | undefined {
  if (!/^[\w.:*/-]+$/.test(name)) return name
  // Neither quotes nor variables, braces or line ends of a configuration.
  const plain = !/["'`$\\{}\p{Cc}]/u.test(folder)
  return plain && folder.startsWith('/') ? undefined : folder
}
