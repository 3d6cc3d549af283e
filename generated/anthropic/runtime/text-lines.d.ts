// Part of the runtime of docshape, the same in every generated package.
/** Bytes of a body → lines of text, in time linear in the body however it is cut into chunks. */
/** Lines end in LF, CRLF or CR; `isCRAnEnd` is false where only LF and CRLF end one. */
export declare function textLines(
  body: ReadableStream<Uint8Array>,
  isCRAnEnd: boolean,
): AsyncGenerator<string>;
