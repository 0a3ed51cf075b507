package check

import (
	"slices"
	"strconv"
	"strings"

	"cpadoc/schema/care"
	"cpadoc/schema/record"
)

// domains: X28, X29, X31, X32.
func domains(c *ctx) {
	a := c.r.Assessment()
	if !a.Recorded() {
		c.warn("X28", c.r, "there is no assessment").
			Hint = "assess the person and send the assessment with the record"
		return
	}
	seen := make([]record.DomainCode, 0, 24)
	var stale record.Domain
	old := 0
	for _, d := range a.Domains().All() {
		if code := d.Domain().Code(); code != 0 && slices.Contains(seen, code) {
			c.fail("X32", d, "this area of the assessment appears twice")
		} else if code != 0 {
			seen = append(seen, code)
		}
		if !care.Says(d) && !d.NoCurrentNeed().True() {
			c.warn("X29", d,
				"this area of the assessment is empty, and does not say that there is no current "+
					"need")
		}
		if c.open && d.AssessedOn().Date().Before(c.yearAgo) {
			if old++; old == 1 {
				stale = d
			}
		}
	}
	c.staleDomains(old, stale)
	c.missingDomains()
}

// staleDomains: X31, in one finding: parts of an assessment grow old together.
func (c *ctx) staleDomains(n int, first record.Domain) {
	text := "this area of the assessment is more than 12 months old"
	switch {
	case n == 0:
		return
	case n > 1:
		text = "this and " + strconv.Itoa(n-1) + " more areas of the assessment are more than 12 " +
			"months old"
	}
	c.warn("X31", first.AssessedOn(), text)
}

// missingDomains: X28.
func (c *ctx) missingDomains() {
	var missing []string
	for _, code := range care.MissingDomains(c.r) {
		missing = append(missing, record.Word(code))
	}
	if missing != nil {
		c.warn("X28", c.r.Assessment().Domains(), "some of the 17 areas of the assessment are "+
			"missing").
			Hint = "add these, or set noCurrentNeed for them: " + strings.Join(missing, ", ")
	}
}

// strengths: X30.
func strengths(c *ctx) {
	if a := c.r.Assessment(); a.Recorded() && !care.AnyStrength(a) {
		c.warn("X30", a, "no strength is recorded")
	}
}

// safetyRules: X33, X34, X37.
func safetyRules(c *ctx) {
	s := c.r.Safety()
	if !s.Recorded() {
		if c.onCPA {
			c.warn("X33", c.r, "the person is on CPA, and there is no section on keeping safe")
		}
		return
	}
	looked, formal := s.ReviewedOn().Date(), care.LastFormalReview(c.r, c.asOf).HeldOn().Date()
	if c.open && (looked.Before(c.yearAgo) || looked.Before(formal)) {
		c.warn("X34", s.ReviewedOn(),
			"safety was last reviewed more than 12 months ago, or before the last formal review")
	}
	for _, k := range s.Concerns().All() {
		if !k.WhatHelps().Recorded() && k.ActionRefs().Len() == 0 {
			c.warn("X37", k, "this safety concern has neither something that helps nor an action")
		}
	}
}

// safetyTalk: X35.
func safetyTalk(c *ctx) {
	s := c.r.Safety()
	if d := s.DiscussedWithPerson(); s.Recorded() && !d.Done().In(record.Yes, record.Partly) &&
		!d.ReasonIfNot().Recorded() {
		c.warn("X35", d, "safety has not been discussed with the person, and no reason is given")
	}
}

// goalsAndStrengthsUsed: X12.
func goalsAndStrengthsUsed(c *ctx) {
	p := c.r.Plan()
	if !p.Recorded() {
		return
	}
	for _, g := range p.Goals().All() {
		if g.ID().Recorded() && !g.Status().In(record.GoalStatusAchieved, record.GoalStatusNoLongerWanted) &&
			!usesGoal(p, g.ID()) {
			c.warn("X12", g, "no need or action is linked to this goal")
		}
	}
	for _, s := range c.r.Assessment().StrengthsSummary().All() {
		if s.ID().Recorded() && !usesStrength(p, s.ID()) {
			c.warn("X12", s, "no action uses this strength")
		}
	}
}

func usesGoal(p record.Plan, id record.ID) bool {
	for _, n := range p.Needs().All() {
		if care.Names(n.GoalRefs(), id) {
			return true
		}
	}
	for _, a := range p.Actions().All() {
		if care.Names(a.GoalRefs(), id) {
			return true
		}
	}
	return false
}

func usesStrength(p record.Plan, id record.ID) bool {
	for _, a := range p.Actions().All() {
		if a.UsesStrengthRef().Names(id) {
			return true
		}
	}
	return false
}
