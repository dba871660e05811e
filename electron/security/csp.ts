/** The content security policy of every page, the same in the desktop window and in the browser edition. */

const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  // Portraits and pictures in a journey are data: URLs; a PDF to look at is a blob.
  'img-src': "'self' data: blob:",
  // The sheet is printed from a frame of the same origin.
  'frame-src': "'self'",
  'frame-ancestors': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');
