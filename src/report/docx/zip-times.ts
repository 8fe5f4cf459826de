// The library stamps every entry of the archive with the time of building, which would make each build another file.

const endOfDirectory = 0x06054b50
const endOfDirectorySize = 22
/** 1980-01-01 00:00, where the time of an archive begins. */
const epoch = 0x00210000

/** The same archive, every entry dated alike. The bytes are changed in place. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  // Written without a comment: the record of the directory is the last thing in it.
  const end = archive.byteLength - endOfDirectorySize
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error('the archive does not end with its directory')
  let entry = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    view.setUint32(entry + 12, epoch, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, epoch, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return archive
}
