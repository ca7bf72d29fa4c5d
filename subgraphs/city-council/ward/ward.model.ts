import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DateScalar } from '../../../platform/graphql/scalars/dates';
import type { RowRule } from '../../../platform/loading/row-rule';
import { CouncilRecord } from '../../records/council-record.model';
import { KnownBy, WARD_KEYS } from '../../records/record-key';
import { isWardId, OWN_WARD_ID, WARD_DESCRIPTION, WardCodeScalar, WardIdScalar } from '../../records/ward-id';

/** One city has no more wards than this; the largest has 168. */
export const MOST_WARDS = 200;

export enum WardKind {
  WARD = 'WARD',
  COMMUNE = 'COMMUNE',
  TOWNSHIP = 'TOWNSHIP',
  SPECIAL_ZONE = 'SPECIAL_ZONE',
}

registerEnumType(WardKind, {
  name: 'WardKind',
  description: 'Loại đơn vị hành chính cấp xã.',
  valuesConfig: {
    WARD: { description: 'Phường: ward.' },
    COMMUNE: { description: 'Xã: commune.' },
    TOWNSHIP: { description: 'Thị trấn: township.' },
    SPECIAL_ZONE: { description: 'Đặc khu: special zone.' },
  },
});

/** A commune-level unit as it was from one day to another. Its code may be given again to another unit; its id never is. */
@Entity('ward')
@KnownBy(WARD_KEYS)
@ObjectType('Ward', {
  implements: CouncilRecord,
  description: WARD_DESCRIPTION,
  simpleResolvers: true,
})
export class Ward extends CouncilRecord {
  static readonly eventColumn = 'valid_from';

  @Field(() => WardIdScalar, { description: OWN_WARD_ID })
  get wardId(): string {
    return this.id;
  }

  @Field(() => WardCodeScalar, { description: 'Mã đơn vị hành chính while in force.' })
  @Column('text')
  code!: string;

  @Field(() => WardKind, { description: 'What kind of unit it is.' })
  @Column({ type: 'enum', enum: WardKind, enumName: 'ward_kind' })
  kind!: WardKind;

  @Field(() => String, { description: 'Tên: its name with its kind, such as "Phường Sông Cầu".' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Its name in English, such as "Song Cau Ward".' })
  @Column('text')
  nameEn!: string;

  @Field(() => DateScalar, { description: 'The first day in force.' })
  @Index()
  @Column('date')
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day no longer in force; null while it is.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Phần nhận từ ngoài thành phố: what of its area came from units outside this city; null if nothing did.',
  })
  @Column('text', { nullable: true })
  alsoFrom!: string | null;

  protected eventDate(): string {
    return this.validFrom;
  }

  protected describe(): string {
    return this.name;
  }
}

export const wardRules: RowRule<Ward>[] = [
  {
    column: 'id',
    holds: (ward) => isWardId(ward.id),
    expected: 'small letters, digits and hyphens, beginning with a letter',
  },
  { column: 'code', holds: (ward) => /^\d{5}$/.test(ward.code), expected: 'five digits' },
  {
    column: 'valid_to',
    holds: (ward) => ward.validTo === null || ward.validTo > ward.validFrom,
    expected: 'a day after valid_from',
  },
];
