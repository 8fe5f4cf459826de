import { badRequest, tooLarge } from './refusal.ts'

const mebibyte = 1024 * 1024
const mostUp = 50 * mebibyte
const mostDown = 20 * mebibyte

export interface StoredFile {
  readonly file_id: string
  readonly file_unique_id: string
  readonly name: string
  readonly mime: string
  readonly size: number
  readonly bytes: Buffer
  readonly path: string
}

export interface NewFile {
  readonly folder: 'documents' | 'photos' | 'voice' | 'stickers'
  readonly name: string
  readonly mime?: string
  readonly bytes: Buffer
  /** For a file too large to be worth building. */
  readonly size?: number
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** Files that went up or down, by their id. */
export class Files {
  readonly #byId = new Map<string, StoredFile>()

  add({ folder, name, mime, bytes, size = bytes.length }: NewFile): StoredFile {
    const number = this.#byId.size + 1
    const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
    const file: StoredFile = {
      file_id: `BQACAgUAAxkBAAI${String(number).padStart(6, '0')}`,
      file_unique_id: `AgAD${String(number).padStart(6, '0')}`,
      name,
      mime: mime ?? types[extension] ?? 'application/octet-stream',
      size,
      bytes,
      path: `${folder}/file_${number}${extension === '' ? '' : `.${extension}`}`,
    }
    this.#byId.set(file.file_id, file)
    return file
  }

  find(id: string): StoredFile | undefined {
    return this.#byId.get(id)
  }

  atPath(path: string): StoredFile | undefined {
    return [...this.#byId.values()].find((file) => file.path === path && file.size <= mostDown)
  }

  /** What getFile answers. */
  offered(id: string): Record<string, unknown> {
    const file = this.#byId.get(id)
    if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable')
    if (file.size > mostDown) throw badRequest('file is too big')
    const { file_id, file_unique_id, size, path } = file
    return { file_id, file_unique_id, file_size: size, file_path: path }
  }
}

export function checkUpload(bytes: Buffer): void {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > mostUp) throw tooLarge()
}

/** A whole request: the largest file and something for the fields around it. */
export const largestBody = mostUp + mebibyte
