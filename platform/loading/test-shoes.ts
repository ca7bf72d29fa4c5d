import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  ManyToOne,
  JoinColumn,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { RowRule } from './row-rule';

export enum Season {
  SUMMER = 'SUMMER',
  WINTER = 'WINTER',
}

@Entity()
export class Brand {
  @PrimaryColumn('text')
  id!: string;

  @Column('varchar', { length: 12, unique: true })
  name!: string;
}

@Entity()
@Unique(['brandId', 'model'])
// Binds the dearest shoes only, and so is left to the database.
@Index(['size'], { unique: true, where: 'price = 9999' })
@Check('shoe_costs_something', 'price > 0')
export class Shoe {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  brandId!: string;

  @ManyToOne(() => Brand)
  @JoinColumn({ name: 'brand_id' })
  brand?: Brand;

  @Column('text')
  model!: string;

  @Column('smallint')
  size!: number;

  @Column('numeric', { precision: 6, scale: 2 })
  price!: string;

  @Column('enum', { enum: Season, enumName: 'season' })
  season!: Season;

  @Column('date', { nullable: true })
  madeOn!: string | null;

  @Column('timestamptz', { nullable: true })
  soldOutAt!: Date | null;

  @Column('boolean', { default: false })
  isWaterproof!: boolean;

  @Column('text', { nullable: true })
  successorId!: string | null;

  @ManyToOne(() => Shoe)
  @JoinColumn({ name: 'successor_id' })
  successor?: Shoe;

  /** Computed by the database: in no file. */
  @Column({ type: 'int', generatedType: 'STORED', asExpression: 'size * 2' })
  doubleSize!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

@Entity()
@Check('pairs_are_few', 'pairs < 100')
export class Sale {
  @PrimaryColumn('uuid')
  id!: string;

  /** In the factory's database, which no foreign key reaches. */
  @Column('text')
  shoeId!: string;

  @Column('int')
  pairs!: number;

  @Column({ type: 'text', enum: ['CASH', 'CARD'], default: 'CASH' })
  paidBy!: string;
}

export const shoeRules: RowRule<Shoe>[] = [
  {
    column: 'sold_out_at',
    holds: (shoe) => shoe.soldOutAt === null || shoe.madeOn === null || shoe.soldOutAt >= new Date(shoe.madeOn),
    expected: 'a moment after made_on',
  },
];

/** The id of the sale at a place in the file. */
export const saleId = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

export const brandHeader = 'id,name\n';
export const shoeHeader = 'id,brand_id,model,size,price,season,made_on,sold_out_at,is_waterproof,successor_id\n';
export const saleHeader = 'id,shoe_id,pairs\n';

/** Two brands, three shoes of which the first refers to the last, two sales. */
export const goodFiles = {
  'factory/brand.csv': `${brandHeader}ti,Tiến\nda,"Đá ""Cứng"""\n`,
  'factory/shoe.csv':
    shoeHeader +
    's1,ti,Núi,41,59.90,WINTER,2020-02-29,2020-10-16T08:30:00+07:00,true,s3\n' +
    's2,ti,Biển,38,20,SUMMER,,,,\n' +
    's3,da,"Rừng\nsâu",44,99.95,WINTER,2021-01-01,,false,\n',
  'shop/sale.csv': `${saleHeader}${saleId(1)},s1,2\n${saleId(2)},s2,1\n`,
};
