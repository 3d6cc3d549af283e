/** Pieces that are made one after another → a stream of them. */

/** Takes from the iterator only what is asked for. */
export function readableStream<Piece>(
  pieces: AsyncIterator<Piece>,
  close: () => void,
): ReadableStream<Piece> {
  return new ReadableStream<Piece>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        close();
        await pieces.return?.().catch(() => {});
      },
    },
    { highWaterMark: 0 },
  );
}
