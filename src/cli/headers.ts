/**
 * Headers of every response, the worker's, the engine's and every refusal included: a worker obeys
 * the policy of its own response. Nothing may be asked of another origin. Charts set style
 * attributes, and DuckDB compiles WebAssembly; both are allowed by name, nothing else is.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The page writes to the clipboard and asks nothing else of the computer it runs on.
  'Permissions-Policy': [
    ...['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'display-capture'],
    ...['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
    ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
    ...['picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb'],
    ...['window-management', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Names in this folder carry a hash of what is in them, so they never change. */
export const namedByContent = 'assets/'

/** How long a browser may keep an answer without asking again. */
export const kept = {
  /** A file that its name fixes. */
  forever: 'public, max-age=31536000, immutable',
  /** Every other file, and every refusal: asked for each time, answered with 304 while the same. */
  asked: 'no-cache',
} as const

/** The content type of a file by the end of its name; what is not here is bytes. */
export const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
}

export const bytes = 'application/octet-stream'
