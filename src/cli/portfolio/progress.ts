import type { Watch } from '../../portfolio/portfolio'

const width = 24
const grouped = (count: number): string => Math.floor(count).toLocaleString('en-US')

function line(phase: string, rows: number | null, done: number): string {
  const share = Math.min(1, done)
  const full = Math.round(share * width)
  const bar = '█'.repeat(full) + '░'.repeat(width - full)
  const of =
    rows === null ? `${Math.floor(share * 100)} %` : `${grouped(rows * share)} / ${grouped(rows)}`
  return `${bar} ${phase} ${of}`
}

/** A bar on a terminal, redrawn five times a second; nothing where standard error is no terminal. */
export function progressBar(terminal: NodeJS.WriteStream): { watch: Watch; stop: () => void } {
  if (!terminal.isTTY) return { watch: () => undefined, stop: () => undefined }
  let timer: NodeJS.Timeout | undefined
  const clear = (): void => {
    clearInterval(timer)
    terminal.write('\r\u001b[K')
  }
  return {
    watch: (phase, rows, done) => {
      clear()
      const draw = (): void => {
        terminal.write(`\r\u001b[K${line(phase, rows, done()).slice(0, terminal.columns || 80)}`)
      }
      draw()
      timer = setInterval(draw, 200)
    },
    stop: clear,
  }
}
