;; Finds the next place in UTF-8 bytes where the header of a token may begin: "eyJ", or behind no letter or digit "eyA", "eyI", "eyL", "ewo", "ew0"
;; or "ewk", a JSON object as base64url. Finds the end of a run of base64 characters. And counts what an editor counts: line feeds, and UTF-16
;; units. Before the first byte stands a zero, behind the last one 80.
;; `npm run build` turns this file into passOverModule.ts.
(module
  (memory (export "memory") 8)

  ;; The first such place at or behind $at and before $limit; -1 when there is none.
  (func (export "next") (param $at i32) (param $limit i32) (result i32)
    (local $candidates i32)
    (loop $blocks
      (local.set $at (call $passPlain (local.get $at) (local.get $limit)))
      (if (i32.ge_s (local.get $at) (local.get $limit)) (then (return (i32.const -1))))
      (local.set $candidates (call $candidates (local.get $at)))
      (if (local.get $candidates)
        (then
          (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $candidates))))
          (return (select (local.get $at) (i32.const -1) (i32.lt_s (local.get $at) (local.get $limit))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $blocks))
    (unreachable))

  ;; Passes over blocks of 64 bytes in which none of these texts begins. The four low bits of a third byte differ in all of them, so that a table
  ;; tells by them what it must be; of the second one it is enough here to be behind "v" in ASCII, which few are behind an "e". Most of the time is
  ;; spent here: it calls nothing, and has its constants at hand.
  (func $passPlain (param $at i32) (param $limit i32) (result i32)
    (local $e v128) (local $v v128) (local $lowBits v128) (local $thirds v128) (local $third v128)
    (local.set $e (i8x16.splat (i32.const 0x65)))
    (local.set $v (i8x16.splat (i32.const 0x76)))
    (local.set $lowBits (i8x16.splat (i32.const 0x0f)))
    (local.set $thirds (v128.const i8x16 0x30 0x41 0 0 0 0 0 0 0 0x49 0x4a 0x6b 0x4c 0 0 0x6f))
    (block $done
      (loop $steps
        (br_if $done (i32.gt_s (i32.add (local.get $at) (i32.const 64)) (local.get $limit)))
        (local.set $third (v128.load offset=2 (local.get $at)))
        (v128.and
          (v128.and
            (i8x16.eq (v128.load (local.get $at)) (local.get $e))
            (i8x16.gt_s (v128.load offset=1 (local.get $at)) (local.get $v)))
          (i8x16.eq (local.get $third) (i8x16.swizzle (local.get $thirds) (v128.and (local.get $third) (local.get $lowBits)))))
        (local.set $third (v128.load offset=18 (local.get $at)))
        (v128.and
          (v128.and
            (i8x16.eq (v128.load offset=16 (local.get $at)) (local.get $e))
            (i8x16.gt_s (v128.load offset=17 (local.get $at)) (local.get $v)))
          (i8x16.eq (local.get $third) (i8x16.swizzle (local.get $thirds) (v128.and (local.get $third) (local.get $lowBits)))))
        (local.set $third (v128.load offset=34 (local.get $at)))
        (v128.and
          (v128.and
            (i8x16.eq (v128.load offset=32 (local.get $at)) (local.get $e))
            (i8x16.gt_s (v128.load offset=33 (local.get $at)) (local.get $v)))
          (i8x16.eq (local.get $third) (i8x16.swizzle (local.get $thirds) (v128.and (local.get $third) (local.get $lowBits)))))
        (local.set $third (v128.load offset=50 (local.get $at)))
        (v128.and
          (v128.and
            (i8x16.eq (v128.load offset=48 (local.get $at)) (local.get $e))
            (i8x16.gt_s (v128.load offset=49 (local.get $at)) (local.get $v)))
          (i8x16.eq (local.get $third) (i8x16.swizzle (local.get $thirds) (v128.and (local.get $third) (local.get $lowBits)))))
        (br_if $done (v128.any_true (v128.or (v128.or (v128.or)))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $steps)))
    (local.get $at))

  ;; A bit for each of the sixteen bytes at $at where a header may begin.
  (func $candidates (param $at i32) (result i32)
    (local $before v128) (local $second v128) (local $third v128)
    (local.set $before (v128.load (i32.sub (local.get $at) (i32.const 1))))
    (local.set $second (v128.load offset=1 (local.get $at)))
    (local.set $third (v128.load offset=2 (local.get $at)))
    (i8x16.bitmask (v128.and
      (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 0x65)))
      (v128.or
        (v128.and
          (i8x16.eq (local.get $second) (i8x16.splat (i32.const 0x79)))
          (i8x16.eq (local.get $third) (i8x16.splat (i32.const 0x4a))))
        (v128.andnot
          (v128.or
            (v128.and
              (i8x16.eq (local.get $second) (i8x16.splat (i32.const 0x79)))
              (v128.or
                (i8x16.eq (local.get $third) (i8x16.splat (i32.const 0x41)))
                (v128.or
                  (i8x16.eq (local.get $third) (i8x16.splat (i32.const 0x49)))
                  (i8x16.eq (local.get $third) (i8x16.splat (i32.const 0x4c))))))
            (v128.and
              (i8x16.eq (local.get $second) (i8x16.splat (i32.const 0x77)))
              (v128.or
                (i8x16.eq (local.get $third) (i8x16.splat (i32.const 0x6f)))
                (v128.or
                  (i8x16.eq (local.get $third) (i8x16.splat (i32.const 0x30)))
                  (i8x16.eq (local.get $third) (i8x16.splat (i32.const 0x6b)))))))
          (v128.or
            (i8x16.lt_u
              (i8x16.sub (v128.or (local.get $before) (i8x16.splat (i32.const 0x20))) (i8x16.splat (i32.const 0x61)))
              (i8x16.splat (i32.const 26)))
            (i8x16.lt_u (i8x16.sub (local.get $before) (i8x16.splat (i32.const 0x30))) (i8x16.splat (i32.const 10)))))))))

  ;; Where the run of base64 and base64url characters that begins at $at ends. The high half of a byte tells by a table which low halves belong to it.
  (func (export "endOfRun") (param $at i32) (result i32)
    (local $mask i32) (local $v v128) (local $highs v128) (local $lows v128)
    (local.set $highs (v128.const i8x16 0 0 1 2 4 8 4 16 0 0 0 0 0 0 0 0))
    (local.set $lows (v128.const i8x16 26 30 30 30 30 30 30 30 30 30 28 5 4 5 4 13))
    (loop $steps
      (local.set $v (v128.load (local.get $at)))
      (local.set $mask (i8x16.bitmask (i8x16.eq
        (v128.and
          (i8x16.swizzle (local.get $highs) (i8x16.shr_u (local.get $v) (i32.const 4)))
          (i8x16.swizzle (local.get $lows) (v128.and (local.get $v) (i8x16.splat (i32.const 0x0f)))))
        (v128.const i64x2 0 0))))
      (if (local.get $mask) (then (return (i32.add (local.get $at) (i32.ctz (local.get $mask))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $steps))
    (unreachable))

  ;; How many line feeds, and how many UTF-16 units, the bytes from $at to $end are.
  (func (export "count") (param $at i32) (param $end i32) (result i32 i32)
    (local $lines i32) (local $units i32) (local $rounds i32) (local $mask i32)
    (local $v v128) (local $w v128) (local $feed v128) (local $feeds v128) (local $fewer v128)
    (local.set $feed (i8x16.splat (i32.const 0x0a)))
    (local.set $units (i32.sub (local.get $end) (local.get $at)))
    (loop $sums
      (local.set $feeds (v128.const i64x2 0 0))
      (local.set $fewer (v128.const i64x2 0 0))
      ;; Each of the sixteen counts at most 2 a step: after 60 steps they are summed up, before they overflow.
      (local.set $rounds (i32.const 60))
      (block $done
        (loop $steps
          (br_if $done (i32.gt_s (i32.add (local.get $at) (i32.const 32)) (local.get $end)))
          (local.set $v (v128.load (local.get $at)))
          (local.set $w (v128.load offset=16 (local.get $at)))
          (local.set $feeds (i8x16.sub (local.get $feeds)
            (i8x16.add (i8x16.eq (local.get $v) (local.get $feed)) (i8x16.eq (local.get $w) (local.get $feed)))))
          (if (i8x16.bitmask (v128.or (local.get $v) (local.get $w)))
            (then (local.set $fewer (i8x16.add (local.get $fewer)
              (i8x16.add (call $fewer (local.get $v)) (call $fewer (local.get $w)))))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $steps (local.tee $rounds (i32.sub (local.get $rounds) (i32.const 1))))))
      (local.set $lines (i32.add (local.get $lines) (call $sum (local.get $feeds))))
      (local.set $units (i32.sub (local.get $units) (call $sum (local.get $fewer))))
      (br_if $sums (i32.eqz (local.get $rounds))))
    ;; The rest, sixteen and then what is left.
    (loop $rest
      (local.set $mask (i32.sub (local.get $end) (local.get $at)))
      (local.set $mask (select
        (i32.const 0xffff)
        (i32.sub (i32.shl (i32.const 1) (local.get $mask)) (i32.const 1))
        (i32.ge_s (local.get $mask) (i32.const 16))))
      (local.set $v (v128.load (local.get $at)))
      (local.set $lines (i32.add
        (local.get $lines)
        (i32.popcnt (i32.and (local.get $mask) (i8x16.bitmask (i8x16.eq (local.get $v) (local.get $feed)))))))
      (local.set $units (i32.add
        (local.get $units)
        (i32.sub
          (i32.popcnt (i32.and (local.get $mask) (i8x16.bitmask (i8x16.ge_u (local.get $v) (i8x16.splat (i32.const 0xf0))))))
          (i32.popcnt (i32.and (local.get $mask) (i8x16.bitmask (i8x16.lt_s (local.get $v) (i8x16.splat (i32.const -64)))))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $rest (i32.lt_s (local.get $at) (local.get $end))))
    (local.get $lines)
    (local.get $units))

  ;; By how much each of the sixteen bytes makes the text shorter than its bytes: a byte that goes on with a character is no unit of its own, and a
  ;; character of four bytes is two.
  (func $fewer (param $v v128) (result v128)
    (i8x16.sub
      (i8x16.ge_u (local.get $v) (i8x16.splat (i32.const 0xf0)))
      (i8x16.lt_s (local.get $v) (i8x16.splat (i32.const -64)))))

  (func $sum (param $v v128) (result i32)
    (local.set $v (i32x4.extadd_pairwise_i16x8_s (i16x8.extadd_pairwise_i8x16_s (local.get $v))))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
      (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))
)
