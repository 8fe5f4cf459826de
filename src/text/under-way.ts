// What is said while something takes its time. It is taken away again when the thing itself is there, and does no harm where it could
// not be.

const soon = '好了就发来。'

/** `as` is what is made of a kept file; whatever else is built is a file. */
export function underWay(as: string | undefined): string {
  if (as === 'pdf') return `PDF在排版，${soon}`
  return as === 'picture' ? `图片在画，${soon}` : `文件在做，${soon}`
}

/** In the terminal. */
export const waitingLines = {
  building: '文件在做，请等一会儿……',
  thinking: '正在看，请等一会儿……',
} as const
