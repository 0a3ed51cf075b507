package check

import (
	"strconv"
	"strings"

	record "cpadoc/schema/old"
)

// domainCodes are the parts of an assessment in the order of domain.md S47.
var domainCodes = [...]string{"personalCircumstances", "psychiatric", "psychological", "physicalHealth",
	"socialConnections", "housing", "finances", "occupationActivity", "employmentTraining", "riskSafety",
	"drugsAlcohol", "cultureEthnicity", "genderSexuality", "spiritual", "dependants", "hopesAspirations",
	"strengths"}

// domains: X28, X29, X31, X32.
func domains(c *ctx) {
	a := c.rec.Assessment
	if a == nil {
		c.warn("X28", "",
			"there is no assessment").Hint = "assess the person and send the assessment with " +
			"the record"
		return
	}
	var seen [len(domainCodes)]bool
	stale, first := 0, 0
	for i := range a.Domains {
		d := &a.Domains[i]
		k := domainIndex(d.Domain)
		if k >= 0 && seen[k] {
			c.fail("X32", at("assessment", "domains", i),
				"this part of the assessment is there twice")
		}
		if k >= 0 {
			seen[k] = true
		}
		if !says(d) && !record.True(d.NoCurrentNeed) {
			c.warn("X29", at("assessment", "domains", i),
				"this part of the assessment says nothing, not even that there is no need now")
		}
		if c.open && d.AssessedOn.Before(c.yearAgo) {
			if stale++; stale == 1 {
				first = i
			}
		}
	}
	if stale > 0 {
		c.staleDomains(stale, first)
	}
	c.missingDomains(&seen)
}

// staleDomains: X31, in one finding: parts of an assessment grow old together.
func (c *ctx) staleDomains(n, first int) {
	text := "this part of the assessment is more than 12 months old"
	if n > 1 {
		text = "this and " + strconv.Itoa(n-1) + " more parts of the assessment are more than 12 months old"
	}
	c.warn("X31", at("assessment", "domains", first, "assessedOn"), text)
}

// missingDomains counts four parts as there when the record says them elsewhere (domain.md 5.5).
func (c *ctx) missingDomains(seen *[len(domainCodes)]bool) {
	r := c.rec
	var missing []string
	for k, code := range domainCodes {
		elsewhere := code == "riskSafety" && r.Safety != nil ||
			code == "physicalHealth" && r.PhysicalHealth != nil ||
			code == "dependants" && len(r.Dependants) > 0 ||
			code == "strengths" && len(r.Assessment.StrengthsSummary) > 0
		if !seen[k] && !elsewhere {
			missing = append(missing, code)
		}
	}
	if missing != nil {
		c.warn("X28", "/assessment/domains", "some of the 17 parts of an assessment are missing").
			Hint = "add, with noCurrentNeed where that is so: " + strings.Join(missing, ", ")
	}
}

func domainIndex(code string) int {
	for i := range domainCodes {
		if domainCodes[i] == code {
			return i
		}
	}
	return -1
}

func says(d *record.Domain) bool {
	return !d.SelfView.Absent() || !d.ProfessionalView.Absent() || !d.Strengths.Absent() ||
		!d.Wants.Absent() || !d.Needs.Absent()
}

// strengths: X30.
func strengths(c *ctx) {
	a := c.rec.Assessment
	if a == nil || len(a.StrengthsSummary) > 0 {
		return
	}
	for i := range a.Domains {
		d := &a.Domains[i]
		if !d.Strengths.Absent() || d.Domain == "strengths" && says(d) {
			return
		}
	}
	c.warn("X30", "/assessment", "not one strength is recorded")
}

// safetyRules: X33, X34, X37.
func safetyRules(c *ctx) {
	s := c.rec.Safety
	if s == nil {
		if c.onCPA {
			c.warn("X33", "", "the person is on CPA, and there is no part about keeping safe")
		}
		return
	}
	if c.open && (s.ReviewedOn.Before(c.yearAgo) || s.ReviewedOn.Before(c.lastHeld(true))) {
		c.warn("X34", "/safety/reviewedOn",
			"safety was last looked at more than 12 months ago or before the last formal review")
	}
	for i := range s.Concerns {
		if k := &s.Concerns[i]; k.WhatHelps.Absent() && len(k.ActionRefs) == 0 {
			c.warn("X37", at("safety", "concerns", i),
				"this worry has neither something that helps nor an action")
		}
	}
}

// safetyTalk: X35.
func safetyTalk(c *ctx) {
	s := c.rec.Safety
	if s == nil {
		return
	}
	if d := &s.DiscussedWithPerson; d.Done != record.Yes && d.Done != record.Partly && d.ReasonIfNot.Absent() {
		c.warn("X35", "/safety/discussedWithPerson",
			"safety was not talked over with the person, and no reason is given")
	}
}

// goalsAndStrengthsUsed: X12.
func goalsAndStrengthsUsed(c *ctx) {
	p := c.rec.Plan
	if p == nil {
		return
	}
	for i := range p.Goals {
		g := &p.Goals[i]
		if g.ID != "" && g.Status != "achieved" && g.Status != "noLongerWanted" && !usesGoal(p, g.ID) {
			c.warn("X12", at("plan", "goals", i), "no need and no action is for this goal")
		}
	}
	if c.rec.Assessment == nil {
		return
	}
	for i := range c.rec.Assessment.StrengthsSummary {
		if s := &c.rec.Assessment.StrengthsSummary[i]; s.ID != "" && !usesStrength(p, s.ID) {
			c.warn("X12", at("assessment", "strengthsSummary", i), "no action uses this strength")
		}
	}
}

func usesGoal(p *record.Plan, id string) bool {
	for i := range p.Needs {
		if has(p.Needs[i].GoalRefs, id) {
			return true
		}
	}
	for i := range p.Actions {
		if has(p.Actions[i].GoalRefs, id) {
			return true
		}
	}
	return false
}

func usesStrength(p *record.Plan, id string) bool {
	for i := range p.Actions {
		if p.Actions[i].UsesStrengthRef == id {
			return true
		}
	}
	return false
}

func has(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}
