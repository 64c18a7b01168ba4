/**
 * What must be published of a folder of returns, said in SQL alone: from the files as the areas sent them to a row a
 * place and figure. It shares no code with the platform, and knows form D as it was printed.
 */
export const expectedRows = (folder: string): string => `
  with files as (
    select area, measure, category, level, coalesce(detail, '') as detail, value
      from read_csv('${folder}/*.csv', all_varchar = true, union_by_name = true)
    union all
    select area, o.measure, o.category, o.level, coalesce(o.detail, ''), o.value
      from (select area, unnest(observations) as o from read_json('${folder}/*.json', columns = {
        area: 'varchar', period: 'varchar', observations:
        'struct(measure varchar, category varchar, level varchar, detail varchar, value varchar)[]' }))
  ),
  cut as (
    select *, measure in ('eligible', 'managed') or detail = 'licence' as by_category,
      measure in ('eligible', 'managed', 'returned_to_custody') as by_level from files
  ),
  -- What an area counts, and no sum of it.
  leaves as (
    select area, measure, if(by_category, category, '1') as category, level, detail, by_category, by_level,
      try_cast(value as bigint) as value, value = 'z' as closed
    from cut
    where measure <> 'rate_per_100k' and category <> '4' and (category = 'Total') <> by_category
      and (level = 'Total') <> by_level
  ),
  areas as (select * from areas_known),
  -- Every area has every leaf, empty where it sent nothing, so that a sum knows what it lacks.
  whole as (
    select a.area, a.place, a.country, k.*, l.value
    from areas a cross join (
      select measure, category, level, detail, by_category, by_level, bool_or(closed) as closed from leaves group by all
    ) k left join leaves l
      on (l.area, l.measure, l.category, l.level, l.detail) = (a.area, k.measure, k.category, k.level, k.detail)
  ),
  members as (
    select place as geo, 'area' as kind, whole.* from whole
    union all select country, 'country', whole.* from whole
    union all select 'K04000001', 'nation', whole.* from whole
  ),
  summed as (
    select geo, kind, measure, detail, coalesce(category, 'Total') as category, coalesce(level, 'Total') as level,
      sum(value) as value, bool_and(closed) as closed,
      count(*) filter (value is null and not closed) > 0 as lacks
    from members
    group by geo, kind, measure, detail, by_category, by_level,
      grouping sets ((category, level), (category), (level), ())
    having (grouping(category) = 0 or by_category) and (grouping(level) = 0 or by_level)
  ),
  counts as (
    select geo, measure, category, level, detail, if(closed, null, value) as value,
      case when closed then 'z' when value is null then 'x' else '' end as shorthand,
      if(lacks and kind <> 'area' and value is not null, 'p', '') as marks
    from summed
  ),
  four as (
    select geo, measure, '4' as category, level, detail, null as value, 'c' as shorthand, '' as marks
    from summed where (measure in ('eligible', 'managed') or detail = 'licence') and category = '2' and kind <> 'nation'
  ),
  residents as (
    select geo, kind, sum(people) as people, sum(people) filter (counted is not null) as behind, sum(counted) as counted,
      bool_or(counted is null) as lacks
    from (
      select p.geo, p.kind, a.people, s.value as counted
      from (select place as area, place as geo, 'area' as kind from areas
        union all select place, country, 'country' from areas union all select place, 'K04000001', 'nation' from areas) p
      join areas a on a.place = p.area
      join summed s on s.geo = p.area and s.measure = 'eligible' and s.category = '1' and s.level = 'Total'
    ) group by geo, kind
  ),
  rates as (
    select geo, 'rate_per_100k_computed' as measure, '1' as category, 'Total' as level, 'mid' as detail,
      floor(counted * 100000 / behind + 0.5)::bigint as value, if(counted is null, 'x', '') as shorthand,
      if(lacks and kind <> 'area', 'p', '') as marks from residents
    union all
    select geo, 'population_10_and_over', 'Total', 'Total', 'mid', if(kind = 'area', people, behind), '',
      if(lacks and kind <> 'area', 'p', '') from residents
    union all
    select r.geo, 'rate_per_100k', '1', 'Total', '', try_cast(f.value as bigint),
      case when r.kind <> 'area' then 'z' when f.value is null then 'x' else '' end, ''
    from residents r left join areas a on a.place = r.geo
      left join files f on f.area = a.area and f.measure = 'rate_per_100k'
  )
  select * from counts union all select * from four union all select * from rates`;

/** The national counts of Category 4 that the areas of a folder returned, with their sums over levels. */
export const nationalFour = (folder: string): string => `
  with files as (
    select measure, category, level, coalesce(detail, '') as detail, value
      from read_csv('${folder}/*.csv', all_varchar = true, union_by_name = true)
    union all
    select o.measure, o.category, o.level, coalesce(o.detail, ''), o.value
      from (select unnest(observations) as o from read_json('${folder}/*.json', columns = { observations:
        'struct(measure varchar, category varchar, level varchar, detail varchar, value varchar)[]' }))
  )
  select measure, detail, coalesce(level, 'Total') as level, sum(value::bigint) as value
  from files where category = '4' and level <> 'Total'
  group by measure, detail, grouping sets ((level), ())`;
