/**
 * Runs in the page, before its scripts: pauses the video unless the visitor has made a choice. To decode it takes a processor
 * longer than most tests.
 */
export function pauseVideo() {
  try {
    localStorage.video ??= 'pause';
  } catch {
    // Blocked, or about:blank.
  }
}
