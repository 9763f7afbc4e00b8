import type { ConsoleMessage } from '@playwright/test'

/** Whether the page complains: an error or a warning, but for Playwright's own that it blocks service workers. */
export const isComplaint = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) &&
  message.text() !== 'Service Worker registration blocked by Playwright'
