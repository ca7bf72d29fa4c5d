import { randomUUID } from 'node:crypto';
import type { Carrier } from '../support/carry-crossings';
import type { TestHub } from '../support/hub';
import type { SignedInAs } from '../support/test-issuer';
import type { Command, Picked } from './commands';
import type { CouncilsModel, Days, Redone } from './councils-model';
import { figuresOf } from './figures';
import type { Files } from './files';
import {
  corrected,
  type Council,
  dayLater,
  type Kept,
  keptRecord,
  KIND_NAMES,
  type KindName,
  NAMES,
  parentKind,
  refusedUnseen,
  withoutStep,
  withStep,
} from './kept';
import { isOfCity, outcomeOfReturn } from './return-steps';
import { capital, classOf, entered, parentSaid, saidOf, SHARED_INPUTS } from './said';
import { afterStep, type Step, STEPS, type Told } from './steps';

/** What both the hub and its model are led through. */
export interface Stage {
  hub: TestHub;
  carrier: Carrier;
  model: CouncilsModel;
  files: Files;
  wardIds: readonly string[];
}

/** What is asked of one record, and the step of its life that it is. */
interface Changing {
  verb: string;
  said: Record<string, unknown>;
  isStale: boolean;
  step?: { step: Step; day: string; told: Told };
  /** The latest step as it is told anew. */
  redone?: Redone;
}

interface Asked {
  mutation: string;
  type: string;
  noun: string;
  input: Record<string, unknown>;
}

const WHY = { reason: 'ghi nhầm' };

type PuttingRight = Command & { does: 'restore' | 'undo' | 'correctStep' };

const isPuttingRight = (command: Command): command is PuttingRight =>
  ['restore', 'undo', 'correctStep'].includes(command.does);

/** Plays one sequence in the hub and in the model at once; throws where one refuses and the other does not. */
export class Play {
  /** What was recorded in this sequence. */
  private readonly ours: Kept[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly month: Days,
  ) {}

  async carryOut(command: Command): Promise<void> {
    if (isPuttingRight(command)) return this.putRight(command);
    switch (command.does) {
      case 'record':
        return this.record(command);
      case 'correct':
        return this.correct(command);
      case 'cancel':
      case 'remove':
      case 'share':
        return this.end(command);
      case 'advance':
        return this.advance(command);
      case 'carry':
        return this.carry();
      case 'return':
        return this.handleReturn(command);
      case 'close':
        return this.close();
      default:
        return this.bring(command);
    }
  }

  private async record(command: Command & { does: 'record' }): Promise<void> {
    const kind = KIND_NAMES[command.kind] ?? 'session';
    const council = NAMES[kind].ward === null ? 'city' : (['city', ...this.stage.wardIds][command.council] ?? 'city');
    let parent = this.parentFor(kind, council, command.parent);
    if (parent === undefined) {
      const above = KIND_NAMES.indexOf(parentKind(kind, council) ?? kind);
      await this.record({ ...command, kind: above, speaking: 0 });
      parent = this.parentFor(kind, council, command.parent);
    }
    if (parent === undefined) return; // it was refused
    const { day, variant, people, speaking, isDraft } = command;
    const heldOn = kind === 'recommendation' && parent ? parent.day : this.day(day);
    const record = keptRecord({ kind, council, parent, variant, people, speaking, day: heldOn, isShared: !isDraft });
    const name = classOf(record);
    const said = { ...this.said(record), ...parentSaid(record), isDraft };
    const asked = { mutation: `record${name}`, type: `Record${name}`, noun: NAMES[kind].noun, input: said };
    const faults = this.stage.model.faultsOf({ before: null, after: record });
    const id = await this.ask(record, asked, faults);
    if (id === null) return;
    record.id = id;
    this.stage.model.records.push(record);
    this.ours.push(record);
    this.stage.model.follow(null, record);
  }

  /** What a record may belong to; null for none, undefined where there is nothing that it has to belong to. */
  private parentFor(kind: KindName, council: Council, pick: number): Kept | null | undefined {
    const wanted = parentKind(kind, council);
    const parents = this.ours.filter((one) => one.kind === wanted && one.council === council && !one.origin);
    return parents[pick % parents.length] ?? (wanted && kind !== 'resolution' ? undefined : null);
  }

  private async correct(command: Command & { does: 'correct' }): Promise<void> {
    const record = this.picked(command.pick);
    if (!record) return;
    const after = { ...record, ...entered(record, command, this.day(command.day)) };
    await this.change(record, after, { verb: 'correct', said: this.said(after), isStale: command.isStale });
  }

  private async end(command: Command & { does: 'cancel' | 'remove' | 'share' }): Promise<void> {
    const { does, pick, isStale, isRegretted } = command;
    const record = this.picked(pick);
    if (!record) return;
    if (record.origin && this.stage.model.isClosed(this.month.from)) return; // its ward could not have it back
    const ends = { cancel: { isCancelled: true }, remove: { isRemoved: true }, share: { isShared: true } };
    await this.change(record, { ...record, ...ends[does] }, { verb: does, said: WHY, isStale });
    if (does === 'cancel' && isRegretted) await this.restored(record, isStale);
  }

  private putRight(command: PuttingRight): Promise<void> {
    if (command.does === 'correctStep') return this.correctStep(command);
    return command.does === 'undo' ? this.undo(command) : this.restore(command);
  }

  private async restore({ pick, isStale }: Picked): Promise<void> {
    const cancelled = this.ours.filter(({ isCancelled }) => isCancelled);
    const record = cancelled[pick % cancelled.length] ?? this.picked(pick);
    if (!record) return;
    await this.restored(record, isStale);
  }

  private restored(record: Kept, isStale: boolean): Promise<void> {
    return this.change(record, { ...record, isCancelled: false }, { verb: 'restore', said: WHY, isStale });
  }

  private async undo({ pick, isStale }: Picked): Promise<void> {
    const going = this.ours.filter(({ kind }) => STEPS[kind]);
    const record = going[pick % going.length];
    if (record) await this.undone(record, isStale);
  }

  private undone(record: Kept, isStale: boolean): Promise<void> {
    return this.change(record, withoutStep(record), { verb: 'undoStep', said: WHY, isStale });
  }

  /** Corrects the day of the latest step, and says the rest of it once more. */
  private async correctStep({ pick, day: days, isStale }: Picked & { day: number }): Promise<void> {
    const lastOf = ({ steps }: Kept) => steps.findLast(({ isOwn }) => isOwn);
    const stepped = this.ours.filter((one) => lastOf(one)?.said);
    const record = stepped[pick % stepped.length];
    const taken = record && lastOf(record);
    const step = record && STEPS[record.kind]?.find(({ verb }) => verb === taken?.verb);
    if (!step || !taken?.said) return;
    const { said: told } = taken;
    const day = dayLater(told.day, days);
    const base = withoutStep(record);
    const is = afterStep(base, step, day, told);
    const after = corrected(record, afterStep(base, step, told.day, told), is, { ...told, day });
    const said = { ...WHY, step: step.verb, [step.dayInput]: day, ...step.says?.(base, day, told) };
    await this.change(record, after, { verb: 'correctStep', said, isStale, redone: { step, base, is, day, told } });
  }

  private async advance(command: Command & { does: 'advance' }): Promise<void> {
    const going = this.ours.filter(({ kind }) => STEPS[kind]);
    const record = going[command.pick % going.length];
    if (!record) return;
    const all = (STEPS[record.kind] ?? []).filter(({ onlyWard }) => !onlyWard || record.council !== 'city');
    const right = all.filter(({ from }) => from.includes(record.state));
    const steps = command.isRight && right.length > 0 ? right : all;
    const step = steps[command.step % steps.length];
    if (!step) return;
    const others = this.ours.filter((one) => one.kind === 'recommendation' && one.council === record.council);
    const other = others[command.other % others.length] ?? null;
    await this.take(record, step, dayLater(record.stateOn ?? record.day, command.day - 1), { ...command, other });
    if (command.isRegretted) await this.undone(record, command.isStale);
  }

  private async take(record: Kept, step: Step, day: string, told: Told & { isStale: boolean }): Promise<void> {
    const after = afterStep(record, step, day, told);
    const said = { [step.dayInput]: day, ...step.says?.(record, day, told) };
    const stepped = withStep(record, after, step.verb, true, { day, choice: told.choice, other: told.other });
    await this.change(record, stepped, { verb: step.verb, said, isStale: told.isStale, step: { step, day, told } });
  }

  private async change(record: Kept, after: Kept, { verb, said, isStale, step, redone }: Changing): Promise<void> {
    const isEnd = verb === 'cancel' || verb === 'remove';
    const version = await this.versionOf(record);
    const { model } = this.stage;
    const unseen = refusedUnseen(record, isStale, verb === 'restore');
    const attempt = { before: record, after, step, isEnd };
    const found = () => (redone ? model.faultsOfCorrecting(record, after, redone) : model.faultsOf(attempt));
    const faults = unseen ?? (verb === 'undoStep' ? model.faultsOfUndoing(record) : found());
    const name = classOf(record);
    const type = SHARED_INPUTS[verb] ?? capital(`${verb}${name}`);
    const input = { id: record.id, expectedVersion: isStale ? version - 1 : version, ...said };
    const id = await this.ask(
      record,
      { mutation: `${verb}${name}`, type, noun: NAMES[record.kind].noun, input },
      faults,
    );
    if (id === null) return;
    const before = { ...record };
    Object.assign(record, after);
    this.stage.model.follow(before, record);
  }

  private async carry(): Promise<void> {
    await this.stage.carrier.carryAll();
    const arrived = this.stage.model.carry();
    for (const one of arrived) {
      const sql = `select id from ${NAMES[one.kind].table} where origin_id = $1`;
      const [row] = await this.stage.hub.run<{ id: string }>('citizen-affairs', sql, [one.origin?.id]);
      one.id = row?.id ?? '';
      this.ours.push(one);
    }
    this.stage.model.carry(); // word of the arrival has come back as well
  }

  private async handleReturn({ ward, act }: Command & { does: 'return' }): Promise<void> {
    const { model, wardIds } = this.stage;
    const wardId = wardIds[ward] ?? '';
    const period = this.month;
    const held = model.returns.find((one) => one.wardId === wardId && one.period === period);
    if (!held && act !== 'start') return;
    const server = isOfCity(act) ? 'city-council' : wardId;
    const input = act === 'start' ? { period: printed(period) } : await this.returnAt(server, wardId);
    const noted = act === 'sendBack' ? { note: 'Thiếu giải trình' } : {};
    const { faults, state } = outcomeOfReturn(held?.state, act, model.isClosed(period.from));
    const asked = {
      mutation: `${act}Return`,
      type: capital(`${act}Return`),
      noun: 'return',
      input: { ...input, ...noted },
    };
    if ((await this.askAt({ server, asked, faults })) === null) return;
    const frozen = act === 'submit' ? { frozen: figuresOf(model.records, wardId, period.from, period.to) } : {};
    if (held) Object.assign(held, { state }, frozen);
    else model.returns.push({ wardId, period, state: 'DRAFT', frozen: {} });
    await this.carry();
  }

  private async returnAt(server: string, wardId: string): Promise<object | undefined> {
    const [table, ofWard] = server === wardId ? ['ward_return', 'true'] : ['collected_return', `ward_id = '${wardId}'`];
    const sql = `select id, version as "expectedVersion" from ${table} where period_from = $1 and ${ofWard}`;
    return (await this.stage.hub.run(server, sql, [this.month.from]))[0];
  }

  private async close(): Promise<void> {
    const faults = this.stage.model.isClosed(this.month.from) ? ['ALREADY_USED'] : [];
    const input = { period: printed(this.month), closeIncomplete: true };
    const asked = { mutation: 'closePeriod', type: 'ClosePeriod', noun: 'closing', input };
    if ((await this.askAt({ server: 'city-council', asked, faults })) === null) return;
    this.stage.model.closed.push(this.month);
    await this.carry();
  }

  private async bring(command: Command & { does: 'load' | 'upload' }): Promise<void> {
    const { files, wardIds } = this.stage;
    const added = await files.bring(command, wardIds[command.ward] ?? '', this.day(command.day));
    this.ours.push(...added);
  }

  private ask({ kind, council }: Kept, asked: Asked, faults: string[]): Promise<string | null> {
    return this.askAt({ server: council === 'city' ? NAMES[kind].server : council, asked, faults });
  }

  /** The id of what was written; null where it was refused, for the reasons that the model knows. */
  private async askAt({
    server,
    asked,
    faults,
  }: {
    server: string;
    asked: Asked;
    faults: string[];
  }): Promise<string | null> {
    const { hub } = this.stage;
    const { mutation, type, noun, input } = asked;
    const query = `mutation($input: ${type}Input!) { done: ${mutation}(input: $input) { ${noun} { id } userErrors { code } } }`;
    const [at, as] = whereAndWho(hub, server);
    const { data, errors } = await hub.ask(at, query, { input: { idempotencyKey: randomUUID(), ...input } }, as);
    if (errors) throw new Error(`${mutation} ${JSON.stringify(input)}: ${JSON.stringify(errors)}`);
    const codes = [...new Set<string>(data.done.userErrors.map(({ code }: { code: string }) => code))].sort();
    const told = JSON.stringify({ mutation, server, input, refused: codes });
    expect(told).toBe(JSON.stringify({ mutation, server, input, refused: [...new Set(faults)].sort() }));
    return codes.length > 0 ? null : data.done[noun].id;
  }

  private async versionOf({ kind, council, id }: Kept): Promise<number> {
    const server = council === 'city' ? NAMES[kind].server : council;
    return this.stage.hub.count(server, `select version from ${NAMES[kind].table} where id = '${id}'`);
  }

  private said(record: Kept): Record<string, unknown> {
    return saidOf(record, this.stage.wardIds[0]);
  }

  private picked(pick: number): Kept | undefined {
    return this.ours[pick % this.ours.length];
  }

  private day(offset: number): string {
    return dayLater(this.month.from, offset);
  }
}

function whereAndWho(hub: TestHub, server: string): [TestHub['gateway'], SignedInAs] {
  if (server === 'city-council') return [hub.cityCouncil, 'standing-committee'];
  if (server === 'citizen-affairs') return [hub.citizenAffairs, 'citizen-affairs-officer'];
  return [hub.ward(server), `ward-officer/${server}`];
}

/** The days as the scalar Period has them. */
export const printed = ({ from, to }: Days): string => `${from}/${to}`;
