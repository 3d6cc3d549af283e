/** An answer that is on its way → a promise of its value, or of the response as it stands. */
import type { Answer } from './answer.js';
import { guardedResponse } from './answer.js';
import { requestIdIn } from './errors.js';

export interface ResponseAndData<T> {
  readonly data: T;
  readonly response: Response;
  readonly requestId: string | null;
}

/** `await` reads the answer and gives its value. */
export class APIPromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag]: string = 'APIPromise';
  readonly #answer: Promise<Answer>;
  readonly #read: (answer: Answer) => T | Promise<T>;
  #value: Promise<T> | null = null;

  constructor(answer: Promise<Answer>, read: (answer: Answer) => T | Promise<T>) {
    this.#answer = answer;
    this.#read = read;
  }

  /** The response with its body unread, whatever it holds. Statuses of failure still throw. */
  asResponse(): Promise<Response> {
    return this.#answer.then(guardedResponse);
  }

  /** The value with the response around it, whose body has been read. */
  async withResponse(): Promise<ResponseAndData<T>> {
    const data = await this.#parse();
    const { response } = await this.#answer;
    return { data, response, requestId: requestIdIn(response.headers) };
  }

  // oxlint-disable-next-line unicorn/no-thenable
  get then(): Promise<T>['then'] {
    return (onValue, onError) => this.#parse().then(onValue, onError);
  }

  get catch(): Promise<T>['catch'] {
    return (onError) => this.#parse().catch(onError);
  }

  get finally(): Promise<T>['finally'] {
    return (onEnd) => this.#parse().finally(onEnd);
  }

  #parse(): Promise<T> {
    this.#value ??= this.#answer.then(this.#read);
    return this.#value;
  }
}
