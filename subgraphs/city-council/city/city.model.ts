import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import type { RowRule } from '../../../platform/loading/row-rule';
import { kindInName, UPPER_TIER_KINDS, type UpperTierKind } from '../../coordination/upper-tier';
import { CouncilRecord } from '../../records/council-record.model';
import { DateScalar } from '../../../platform/graphql/scalars/dates';

/** The kinds as clients know them. */
export const UpperTierKindEnum = Object.fromEntries(UPPER_TIER_KINDS.map((kind) => [kind, kind]));

registerEnumType(UpperTierKindEnum, {
  name: 'UpperTierKind',
  description: 'Loại đơn vị hành chính của HĐND cấp trên: what kind of unit the council of the upper tier is of.',
  valuesConfig: {
    PROVINCE: { description: 'Tỉnh: province.' },
    CITY: { description: 'Thành phố: city, under the central government or of a province.' },
    URBAN_DISTRICT: { description: 'Quận: urban district, until 2025.' },
    RURAL_DISTRICT: { description: 'Huyện: rural district, until 2025.' },
    TOWN: { description: 'Thị xã: town, until 2025.' },
  },
});

/** The one unit of the upper tier of this database: a city, a province or, for the past, a district. */
@Entity('city')
@ObjectType('City', {
  implements: CouncilRecord,
  description:
    'Đơn vị cấp trên: the city whose council this hub serves; it may be a province or, for the past, a district.',
  simpleResolvers: true,
})
export class City extends CouncilRecord {
  static readonly eventColumn = 'established_on';

  @Field(() => String, { description: 'Mã đơn vị hành chính of the city.' })
  @Column('text')
  code!: string;

  @Field(() => String, { description: 'Tên: its name with its kind, such as "Thành phố Bắc Kạn".' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Its name in English.' })
  @Column('text')
  nameEn!: string;

  /** Its name tells it where it is not said. */
  @Column({ type: 'enum', enum: UPPER_TIER_KINDS, enumName: 'upper_tier_kind', nullable: true })
  kind!: UpperTierKind | null;

  /** Of a city or district that lies in one. */
  @Column('text', { nullable: true })
  provinceName!: string | null;

  @Field(() => DateScalar, { description: 'The day from which the city has existed in this extent.' })
  @Index()
  @Column('date')
  establishedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer exists; null while it does.',
  })
  @Column('date', { nullable: true })
  ceasedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Đơn vị kế thừa: what it became, in words, such as "Tỉnh Thái Nguyên"; null while it exists.',
  })
  @Column('text', { nullable: true })
  succeededBy!: string | null;

  protected eventDate(): string {
    return this.establishedOn;
  }

  protected describe(): string {
    return this.name;
  }
}

/** The kind of a unit of the upper tier, as it is said or as its name tells. */
export const upperTierKindOf = ({ kind, name }: City): UpperTierKind => kind ?? kindInName(name);

export const cityRules: RowRule<City>[] = [
  {
    column: 'ceased_on',
    holds: ({ ceasedOn, establishedOn }) => ceasedOn === null || ceasedOn > establishedOn,
    expected: 'a day after established_on',
  },
  {
    column: 'succeeded_by',
    holds: ({ ceasedOn, succeededBy }) => succeededBy === null || ceasedOn !== null,
    expected: 'nothing unless ceased_on has a day',
  },
];
