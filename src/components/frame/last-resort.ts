import { i18n } from '../provided/i18n'
import type { Messages } from '../../locales/zh-CN'

/** What is said where not even the frame of the page can be shown: plain words, and the way to a fresh start. */
export function showLastResort(error: unknown): void {
  const section = document.createElement('section')
  section.className = 'card failed'
  section.setAttribute('role', 'alert')
  section.dataset['testid'] = 'failed'
  const { 'zh-CN': chinese, en } = i18n.global.messages.value as Record<string, Partial<Messages>>
  for (const failed of [chinese?.failed, en?.failed]) {
    if (!failed) continue
    const told = document.createElement('p')
    const detail = String(error).slice(0, 200)
    told.textContent = [failed.title, failed.what.replace('{detail}', detail), failed.kept].join(
      ' ',
    )
    const way = document.createElement('a')
    way.href = '#/compare'
    way.textContent = failed.afresh
    way.addEventListener('click', () => {
      location.hash = '#/compare'
      location.reload()
    })
    section.append(told, way)
  }
  document.body.append(section)
}
