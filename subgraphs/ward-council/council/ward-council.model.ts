import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { RECORD_ID_DESCRIPTION } from '../../records/council-record.model';
import { KnownBy, WARD_KEYS } from '../../records/record-key';
import { OWN_WARD_ID, WARD_DESCRIPTION, WardIdScalar } from '../../records/ward-id';

/** The one row that says which ward this database belongs to. The server does not start where its configuration says otherwise. */
@Entity('ward_council')
@Check('ward_council_archive_has_a_reason', '(archived_since is null) = (archive_reason is null)')
@KnownBy(['wardId'])
@ObjectType('WardCouncil', {
  description: 'HĐND xã, phường: the council of one ward, with all it keeps.',
  simpleResolvers: true,
})
export class WardCouncil {
  @Field(() => WardIdScalar, { description: 'The ward whose council it is.' })
  @PrimaryColumn('text')
  wardId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { nullable: true })
  archivedSince!: Date | null;

  @Column('text', { nullable: true })
  archiveReason!: string | null;

  /** The council by its ward alone; its name is read where somebody asks for it. */
  static of(wardId: string): WardCouncil {
    return Object.assign(new WardCouncil(), { wardId });
  }
}

/** The ward as its own council sees it: what else is known of it stands in the directory of the city council. */
@KnownBy(WARD_KEYS)
@ObjectType('Ward', { description: WARD_DESCRIPTION, simpleResolvers: true })
export class Ward {
  @Field(() => WardIdScalar, { description: OWN_WARD_ID })
  wardId!: string;

  @Field(() => ID, { description: RECORD_ID_DESCRIPTION })
  get id(): string {
    return this.wardId;
  }
}
