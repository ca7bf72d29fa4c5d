/** What is told of a step: names, codes and numbers; never a text that somebody wrote, a value of a statement or a token. */
export type Facts = Record<string, string | number | boolean>;

/** Whether a step is one that another program asked for, or one that another program is asked for. */
export type StepKind = 'ANSWERING' | 'ASKING';

/** One step of what is done for a request. All steps of a request, on whichever server, are one trace. */
export interface Span {
  /** The trace's id, under which logs tell of it too: 32 hexadecimal digits. */
  readonly traceId: string;
  /** What a server that is asked in this step is to be told, by W3C Trace Context. */
  readonly headers: Readonly<Record<string, string>>;
  /** Begins a step within this one. */
  begin(name: string, kind: StepKind, facts?: Facts): Span;
  rename(name: string): void;
  note(facts: Facts): void;
  /** Something happened within the step that took no time of its own. */
  happened(event: string, facts?: Facts): void;
  /** Ends the step, which failed or not. Told again it is over already. */
  end(hasFailed?: boolean): void;
}

/** Where the steps of one server go. */
export interface Tracing {
  /** Begins the first step that is done for a request here; `headers` are those it came with. */
  begin(name: string, headers: TraceHeaders): Span;
  /** Sends what is waiting, as far as that can be done within a few seconds. */
  stop(): Promise<void>;
}

/** What a request brings of a trace that began elsewhere. */
export interface TraceHeaders {
  traceparent?: string | undefined;
}
